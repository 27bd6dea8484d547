import type { ReactElement } from 'react';
import satori from 'satori';
import { type Frame, sheets } from '../cards/image/frame';
import type { TextLine } from '../cards/image/line';
import { drawCard } from '../cards/image-registry';
import type { CardKind, PictureSize, StoryModel } from '../model/card';
import { groundOf } from '../ui/themes';
import { collectYoung } from './collect-young';
import { layoutFont } from './fonts';
import { type PlacedLine, paint } from './paint';
import { encodePng } from './png';
import { placeRing, ringShapes } from './ring-svg';
import type { Letters } from './text-painter';
import { mapStrings, planText, stringsOf } from './text-plan';

const BRAND = 'annum';
/** Messengers cut previews above 300 kB. */
const MOST_PREVIEW_BYTES = 290_000;

/** A card laid out but not yet drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Rings and shapes under the words: SVG elements in the picture's own pixels. */
  readonly under: string;
  readonly words: ReactElement;
  readonly letters: Letters;
}

/** Lays out one card of a story; undefined when the story has no such card. */
export function layOutCard(story: StoryModel, kind: CardKind, size: PictureSize): Drawing | undefined {
  const index = story.cards.findIndex((card) => card.kind === kind);
  const found = story.cards[index];
  if (found === undefined) return undefined;
  const plan = planText([...stringsOf(found), story.label], story.locale);
  const card = mapStrings(found, plan.clean);
  const ground = groundOf(story.theme, index, story.cards.length);
  const { locale, ring } = story;
  const sheet = sheets[size];
  const frame: Frame = { size, sheet, ground, ring, locale, measure: plan.measure, brand: BRAND, label: plan.clean(story.label) };
  const { rings = [], art = '', content } = drawCard(card, frame);
  const strokes = rings.length === 0 ? '' : ringShapes(ring, ground.tints);
  const under = rings.map((place) => placeRing(strokes, place)).join('') + art;
  const { width, height } = sheet;
  return { width, height, background: ground.background, under, words: content, letters: plan.letters };
}

/** Draws one card of a story as a PNG: the same story, card and size give the same bytes. Undefined when the story has no such card. */
export async function renderCard(story: StoryModel, kind: CardKind, size: PictureSize): Promise<Buffer | undefined> {
  const drawing = layOutCard(story, kind, size);
  if (drawing === undefined) return undefined;
  const { words, ...layers } = drawing;
  const { width, height } = layers;
  const lines: PlacedLine[] = [];
  const svg = await satori(words, {
    width,
    height,
    fonts: [layoutFont()],
    onNodeDetected: ({ left, top, height, props }) => {
      const attribute = 'data-lines' in props ? props['data-lines'] : undefined;
      if (typeof attribute !== 'string') return;
      const own: readonly TextLine[] = JSON.parse(attribute);
      const each = height / own.length;
      for (const [i, line] of own.entries()) lines.push({ line, left, top: top + each * i, height: each });
    },
  });
  const png = encodePng(await paint({ ...layers, over: inside(svg), lines }), size === 'preview' ? MOST_PREVIEW_BYTES : undefined);
  collectYoung();
  return png;
}

/** What satori drew, without the element around it. */
const inside = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));

import type { ReactElement } from 'react';
import satori from 'satori';
import { type Frame, sheets } from '../cards/image/frame';
import { drawCard } from '../cards/image-registry';
import type { CardKind, PictureSize, StoryModel } from '../model/card';
import { groundOf } from '../ui/themes';
import type { DrawnFont } from './fonts';
import { encodePng, rasterise } from './raster';
import { placeRing, ringStrokes } from './ring-svg';
import { mapStrings, planText, stringsOf } from './text-plan';

const BRAND = 'annum';

/** A card laid out but not yet drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** Rings and shapes under the words: SVG elements in the picture's own pixels. */
  readonly under: string;
  readonly words: ReactElement;
  readonly fonts: DrawnFont[];
  /** Grapheme to data URI. */
  readonly emoji: Record<string, string>;
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
  const { measure, emoji } = plan;
  const sheet = sheets[size];
  const frame: Frame = { size, sheet, ground, ring, locale, measure, brand: BRAND, label: plan.clean(story.label) };
  const { rings = [], art = '', content } = drawCard(card, frame);
  const strokes = rings.length === 0 ? '' : ringStrokes(ring, ground.tints);
  const under = rings.map((place) => placeRing(strokes, place)).join('') + art;
  const { width, height } = sheet;
  return { width, height, background: ground.background, under, words: content, fonts: plan.fonts(), emoji };
}

/** Draws one card of a story as a PNG: the same story, card and size give the same bytes. Undefined when the story has no such card. */
export async function renderCard(story: StoryModel, kind: CardKind, size: PictureSize): Promise<Buffer | undefined> {
  const drawing = layOutCard(story, kind, size);
  if (drawing === undefined) return undefined;
  const { width, height, background, under, words, fonts, emoji } = drawing;
  const over = inside(await satori(words, { width, height, fonts, graphemeImages: emoji }));
  return encodePng(
    await rasterise(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
        `<rect width="${width}" height="${height}" fill="${background}"/>${under}${over}</svg>`,
    ),
  );
}

/** What satori drew, without the element around it. */
const inside = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));

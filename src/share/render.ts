import type { ReactElement } from 'react';
import satori from 'satori';
import { shaped } from '../cards/image/art';
import { formArt } from '../cards/image/form';
import { type Frame, type Picture, posterSheet, sheets } from '../cards/image/frame';
import type { TextLine } from '../cards/image/line';
import { drawPoster } from '../cards/image/poster';
import { drawCard } from '../cards/image-registry';
import type { CardKind, StoryModel } from '../model/card';
import { type PictureSize, POSTER } from '../model/picture';
import { looks } from '../ui/looks';
import { groundOf } from '../ui/themes';
import { collectYoung } from './collect-young';
import { layoutFont } from './fonts';
import type { PlacedImage } from './logo-art';
import { type PlacedLine, paint } from './paint';
import type { PictureJob } from './picture-job';
import { encodePng } from './png';
import { placeRing, ringShapes } from './ring-svg';
import type { Letters } from './text-painter';
import { mapStrings, planText, stringsOf, type TextPlan } from './text-plan';

const BRAND = 'annum';
/** Messengers cut previews above 300 kB. */
const MOST_PREVIEW_BYTES = 299_000;

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
  const plan = planText([...stringsOf(found), ...headOf(story)], story.locale, looks[story.theme].type);
  const ground = groundOf(story.theme, index, story.cards.length, story.brand);
  const frame = frameOf(story, plan, { size, sheet: sheets[size], ground });
  return drawing(frame, drawCard(mapStrings(found, plan.clean), frame), plan, formArt(frame));
}

/** Lays out the collage of a story. */
export function layOutPoster(story: StoryModel): Drawing {
  const { cards, title, theme, brand } = story;
  const plan = planText([...stringsOf(cards), title, ...headOf(story)], story.locale, looks[theme].type);
  const groundAt = (index: number) => groundOf(theme, index, cards.length, brand);
  const frame = frameOf(story, plan, { size: 'square', sheet: posterSheet, ground: groundAt(0) });
  const clean = { ...story, title: plan.clean(title), cards: mapStrings(cards, plan.clean) };
  return drawing(frame, drawPoster(clean, frame, groundAt), plan);
}

/** A logo speaks for itself where it has no name beside it. */
const makerOf = ({ brand }: StoryModel): string => brand?.name ?? (brand?.logo === undefined ? BRAND : '');
const headOf = (story: StoryModel): string[] => [story.label, makerOf(story)];

function frameOf(story: StoryModel, plan: TextPlan, own: Pick<Frame, 'size' | 'sheet' | 'ground'>): Frame {
  const { clean, measure } = plan;
  const { locale, label, brand, theme } = story;
  const look = looks[theme];
  return {
    ...own,
    look,
    locale,
    ring: { ...story.ring, ...look.ring },
    measure,
    brand: clean(makerOf(story)),
    logo: brand?.logo,
    label: clean(label),
  };
}

function drawing(
  { sheet, ground, look, ring }: Frame,
  { rings = [], art = '', content }: Picture,
  { letters }: TextPlan,
  form = '',
): Drawing {
  const shapes = rings.length === 0 ? '' : ringShapes(ring, ground.tints);
  const under = form + rings.map((place) => placeRing(shapes, place)).join('') + shaped(art, look);
  const { width, height } = sheet;
  return { width, height, background: ground.background, under, words: content, letters };
}

/** Draws one card of a story as a PNG: the same story, card and size give the same bytes. Undefined when the story has no such card. */
export async function renderCard(story: StoryModel, kind: CardKind, size: PictureSize): Promise<Buffer | undefined> {
  const laidOut = layOutCard(story, kind, size);
  return laidOut && draw(laidOut, size === 'preview' ? MOST_PREVIEW_BYTES : undefined);
}

/** Draws a card or the poster as a PNG; see `renderCard`. */
export const renderPicture = ({ story, card, size }: PictureJob): Promise<Buffer | undefined> =>
  card === POSTER ? draw(layOutPoster(story)) : renderCard(story, card, size);

async function draw({ words, ...layers }: Drawing, mostBytes?: number): Promise<Buffer> {
  const { width, height } = layers;
  const lines: PlacedLine[] = [];
  const images: PlacedImage[] = [];
  const svg = await satori(words, {
    width,
    height,
    fonts: [layoutFont()],
    onNodeDetected: ({ left, top, width, height, props }) => {
      const { 'data-lines': text, 'data-image': image } = props as { 'data-lines'?: string; 'data-image'?: string };
      if (image !== undefined) images.push({ image, left, top, width, height });
      if (text === undefined) return;
      const own: readonly TextLine[] = JSON.parse(text);
      const each = height / own.length;
      for (const [i, line] of own.entries()) lines.push({ line, left, top: top + each * i, height: each });
    },
  });
  const png = await paint({ ...layers, over: inside(svg), lines, images }, (drawn) => encodePng(drawn, mostBytes));
  await collectYoung(4 * width * height);
  return png;
}

/** What satori drew, without the element around it. */
const inside = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));

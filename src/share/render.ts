import satori from 'satori';
import { type Frame, sheets } from '../cards/image/frame';
import { drawCard } from '../cards/image-registry';
import type { CardKind, PictureSize, StoryModel } from '../model/card';
import { groundOf } from '../ui/themes';
import { encodePng, rasterise } from './raster';
import { placeRing, ringStrokes } from './ring-svg';
import { mapStrings, planText, stringsOf } from './text-plan';

const BRAND = 'annum';

/** Draws one card of a story as a PNG: the same story, card and size give the same bytes. Undefined when the story has no such card. */
export async function renderCard(story: StoryModel, kind: CardKind, size: PictureSize): Promise<Buffer | undefined> {
  const index = story.cards.findIndex((card) => card.kind === kind);
  const found = story.cards[index];
  if (found === undefined) return undefined;
  const plan = planText([...stringsOf(found), story.label], story.locale);
  const card = mapStrings(found, plan.clean);
  const sheet = sheets[size];
  const ground = groundOf(story.theme, index, story.cards.length);
  const frame: Frame = {
    size,
    sheet,
    ground,
    ring: story.ring,
    locale: story.locale,
    brand: BRAND,
    label: plan.clean(story.label),
    measure: plan.measure,
  };
  const { rings = [], art = '', content } = drawCard(card, frame);
  const { width, height } = sheet;
  const words = await satori(content, { width, height, fonts: plan.fonts(), graphemeImages: plan.emoji });
  const strokes = rings.length === 0 ? '' : ringStrokes(story.ring, ground.tints);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground.background}"/>${rings.map((ring) => placeRing(strokes, ring)).join('')}${art}${inside(words)}</svg>`;
  return encodePng(await rasterise(svg));
}

/** What satori drew, without the element around it. */
const inside = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));

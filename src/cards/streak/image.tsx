import { dot, type Point, stroke, through } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A bead this large at most, in pixels: a short streak is a short chain, not a wall. */
const LARGEST = 150;

/** Days on a chain that bends at every margin, as large as the box lets it. */
function chain(days: number, box: Box): { points: Point[]; pitch: number } {
  let columns = Math.ceil(box.width / LARGEST);
  while (Math.ceil(days / columns) * (box.width / columns) > box.height) columns++;
  const pitch = box.width / columns;
  const points = Array.from({ length: days }, (_, i): Point => {
    const row = Math.floor(i / columns);
    const step = i % columns;
    const column = row % 2 === 0 ? step : columns - 1 - step;
    return [box.left + pitch * (column + 0.5), box.top + pitch * (row + 0.5)];
  });
  return { points, pitch };
}

/** A chain of days that bends across the card, one bead a day, the last one loud. */
export const image: CardImage<'streak'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const preview = size === 'preview';
  const width = preview ? 470 : inside(frame);
  const head = opening(frame, preview ? sheet.height - sheet.bottom : sheet.height * 0.52, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width, 3),
  ]);
  const end = sheet.height - sheet.bottom;
  const top = head.bottom + sheet.sentence;
  const box: Box = preview
    ? { left: 590, top: 96, width: 550, height: end - 96 }
    : { left: sheet.margin - 10, top, width: inside(frame) + 20, height: end - top };
  const days = Math.max(1, card.lastDay - card.firstDay + 1);
  const { points, pitch } = chain(days, box);
  const tintOn = (day: number) => ground.tints[ring.tintOfMonth[ring.monthOfDay[day] ?? 0] ?? 0] ?? ground.ink;
  const last = points.at(-1) ?? [box.left, box.top];
  return {
    art:
      stroke(through(points), ground.muted, pitch * 0.13) +
      points.map(([x, y], i) => dot(x, y, pitch * 0.34, tintOn(card.firstDay + i))).join('') +
      dot(...last, pitch * 0.46, ground.shout),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

import { fill } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';
import { pile } from './pile';

/** A square of this side round (x, y), tilted by degrees. */
function box(x: number, y: number, side: number, tilt: number): string {
  const corners = [225, 315, 45, 135].map((turn) => {
    const angle = ((turn + tilt) * Math.PI) / 180;
    const reach = side * Math.SQRT1_2;
    return `${(x + Math.cos(angle) * reach).toFixed(1)} ${(y + Math.sin(angle) * reach).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** Everything that was in it, heaped up. */
export const image: CardImage<'biggest'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 560 : inside(frame);
  const end = sheet.height - sheet.bottom;
  const head = opening(frame, preview ? end : sheet.height * 0.52, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width, 3),
  ]);
  const room = preview
    ? { left: 640, top: 130, width: 500, height: end - 130 }
    : { left: sheet.margin, top: head.bottom + sheet.sentence, width, height: end - head.bottom - sheet.sentence };
  const { boxes, side } = pile(card.units, room.width, room.height);
  const last = boxes.length - 1;
  return {
    art: boxes
      .map(({ x, y, tilt }, i) => {
        const color = i === last ? ground.shout : (ground.tints[(i * 5 + 2) % 12] ?? ground.ink);
        return fill(box(room.left + x, room.top + y, side * 0.88, tilt), color);
      })
      .join(''),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

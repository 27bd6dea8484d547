import { dot, fill, spread } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';
import { moon } from './moon';

const STARS = 42;

/** A moon that is lit as far as the year was spent at night. */
export const image: CardImage<'late-night'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const width = size === 'preview' ? 560 : inside(frame);
  const plan = {
    story: { x: 640, y: 1330, r: 370, limit: 930 },
    square: { x: 760, y: 760, r: 250, limit: 560 },
    preview: { x: 920, y: 330, r: 205, limit: sheet.height - sheet.bottom },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, size === 'square' ? 400 : width, size === 'story' ? 2 : 4),
  ]);
  const { x, r } = plan;
  const y = size === 'story' ? Math.max(plan.y, head.bottom + 60 + r) : plan.y;
  const stars = Array.from({ length: STARS }, (_, i) => {
    // Multiples of two numbers that meet nowhere: no star lies in a row with others.
    const [sx, sy] = [((i + 1) * 0.5698402911) % 1, ((i + 1) * 0.7548776662) % 1].map(
      (at, axis) => at * (axis === 0 ? sheet.width : sheet.height),
    ) as [number, number];
    const clear = Math.hypot(sx - x, sy - y) > r * 1.14;
    const overWords = sy < head.bottom + 20 && sx < sheet.margin + width;
    return clear && !overWords ? dot(sx, sy, 2 + 4 * spread(i, 5), ground.tints[i % 12] ?? ground.ink) : '';
  });
  return {
    art: stars.join('') + dot(x, y, r, ground.faint) + fill(moon(x, y, r, card.share), ground.shout),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

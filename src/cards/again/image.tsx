import { dot, type Point, stroke, through } from '../image/art';
import { hero, lead, note, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';
import { spiral } from './spiral';

/** A line that comes round once for every time. */
export const image: CardImage<'again'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const width = size === 'preview' ? 560 : inside(frame);
  const plan = {
    story: { x: 640, y: 1400, r: 500, name: 118, limit: 1000 },
    square: { x: 800, y: 850, r: 330, name: 80, limit: 640 },
    preview: { x: 960, y: 315, r: 280, name: 60, limit: sheet.height - sheet.bottom },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    words(card.name, frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3 }),
    hero(card.hero, frame, width, most * 0.8),
    note(card.words.note, frame, size === 'square' ? 420 : width, 3),
  ]);
  const { x, r } = plan;
  const y = size === 'story' ? Math.max(plan.y, head.bottom + 40 + r) : plan.y;
  const { points, turns } = spiral(card.hero.value);
  const line = points.map(([px, py]): Point => [x + px * r, y + py * r]);
  const thick = Math.min(r * 0.07, (r / turns) * 0.5);
  const end = line.at(-1) ?? [x, y];
  return {
    art: stroke(through(line), ground.tints[4] ?? ground.ink, thick) + dot(...end, Math.max(thick, r * 0.045), ground.shout),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

import { ringRim } from '../../ui/ring';
import { dot, polar, spread } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';

/** More dots than this say no more. */
const MOST_DOTS = 260;
const FURTHEST = 0.34;

/** New dots on their way into the ring's rim, one for each name met for the first time. */
export const image: CardImage<'discoveries'> = (card, frame) => {
  const { size, ground, ring, sheet } = frame;
  const width = size === 'preview' ? 500 : inside(frame);
  const plan = {
    story: { x: 620, y: 1420, radius: 430, limit: 1000 },
    square: { x: 740, y: 820, radius: 300, limit: 620 },
    preview: { x: 915, y: 325, radius: 225, limit: sheet.height - sheet.bottom },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, size === 'square' ? 380 : width, size === 'story' ? 2 : 3),
  ]);
  const { x, radius } = plan;
  const y = size === 'story' ? Math.max(plan.y, head.bottom + 20 + radius * (1 + FURTHEST)) : plan.y;
  const rim = ringRim(ring);
  const count = Math.min(MOST_DOTS, Math.max(1, card.hero.value));
  const clear = size === 'square' ? head.bottom : 0;
  const dots = Array.from({ length: count }, (_, i) => {
    const turn = (i + 0.5) / count;
    const edge = rim[Math.floor(turn * rim.length)] ?? 0.97;
    const [dx, dy] = polar(x, y, radius * (edge + 0.05 + (FURTHEST - 0.05) * spread(i) ** 1.6), turn);
    const color = i % 3 === 0 ? ground.shout : (ground.tints[Math.floor(turn * 12)] ?? ground.ink);
    const overWords = dy < clear && dx < sheet.margin + 700;
    return overWords ? '' : dot(dx, dy, radius * (0.026 - 0.013 * spread(i, 3)), color);
  });
  return {
    rings: [{ x, y, diameter: radius * 2 }],
    art: dots.join(''),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

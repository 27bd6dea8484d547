import { fill } from '../image/art';
import { hero, lead, note, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';
import { dominoes } from './dominoes';

/** A tile on its lower right corner (x, floor), tipped to the right. */
function tile(x: number, floor: number, width: number, height: number, lean: number): string {
  const angle = (lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (across: number, up: number) =>
    `${(x + across * cos + up * sin).toFixed(1)} ${(floor + across * sin - up * cos).toFixed(1)}`;
  return `M${corner(0, 0)}L${corner(-width, 0)}L${corner(-width, height)}L${corner(0, height)}Z`;
}

/** A row of tiles, one a thing, each tipping the next; the last one still stands. */
export const image: CardImage<'binge'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 500 : inside(frame);
  const end = sheet.height - sheet.bottom;
  const plan = { story: { name: 110, limit: 1010 }, square: { name: 76, limit: 690 }, preview: { name: 58, limit: end } }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most * 0.9),
    words(card.name, frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3 }),
    note(card.words.note, frame, width, 1),
  ]);
  const box = preview
    ? { left: 600, width: 540, tall: 380 }
    : { left: sheet.margin, width, tall: end - head.bottom - sheet.sentence * 0.8 };
  const row = dominoes(card.hero.value, box.width, box.tall);
  const last = row.tiles.length - 1;
  return {
    art: row.tiles
      .map(({ x, lean }, i) => {
        const color = i === last ? ground.shout : (ground.tints[(i * 5 + 2) % 12] ?? ground.ink);
        return fill(tile(box.left + x, end, row.width, row.height, lean), color);
      })
      .join(''),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};

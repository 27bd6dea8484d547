import { type Art, arc, type Point, stroke } from '../image/art';
import { lead, note, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { circles } from './circles';

const ringed = ([x, y]: Point, r: number, color: string): Art =>
  stroke(`${arc(x, y, r * 0.96, 0, 0.5)}${arc(x, y, r * 0.96, 0.5, 1)}`, color, r * 0.08);

/** Two groups that share people a name: those who love one's own, and those who love the other. */
export const image: CardImage<'may-love'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const head = opening(frame, sheet.height * 0.42, () => [
    lead(card.words.lead, frame, wide, preview ? 1 : 2),
    note(card.words.note, frame, wide, preview ? 1 : 2),
  ]);
  const end = sheet.height - sheet.bottom;
  const top = head.bottom + sheet.sentence * (preview ? 0.3 : 0.7);
  const tall = Math.min({ story: 300, square: 230, preview: 130 }[size], (end - top) / Math.max(1, card.names.length));
  const radius = tall * 0.36;
  const rows = card.names.map((row, i) => ({ ...row, middle: top + tall * (i + 0.5) }));
  const drawn = rows.map(({ middle }, i) => {
    const { own, other, r, lens } = circles(sheet.margin + radius, middle, radius);
    const tint = ground.tints[(i * 4 + 3) % 12] ?? ground.ink;
    return `<path d="${lens}" fill="${ground.shout}"/>${ringed(own, r, tint)}${ringed(other, r, ground.shout)}`;
  });
  const aside = radius * 3.04 + tall * 0.2;
  const name = { voice: 'display', size: Math.min({ story: 84, square: 64, preview: 44 }[size], tall * 0.36) } as const;
  const detail = { voice: 'medium', size: Math.min(sheet.label * 0.92, tall * (preview ? 0.22 : 0.15)), color: ground.muted } as const;
  return {
    art: drawn.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {rows.map((row) => {
          const shown = words(row.name, frame, { ...name, width: wide - aside, lines: preview ? 1 : 2, steps: 3 });
          const told = words(row.detail, frame, { ...detail, width: wide - aside, lines: 2, steps: 2 });
          return (
            <At key={row.middle} x={sheet.margin + aside} y={row.middle - (shown.height + told.height) / 2}>
              <Column>
                {shown.element}
                {told.element}
              </Column>
            </At>
          );
        })}
      </Page>
    ),
  };
};

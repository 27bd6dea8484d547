import { fill } from '../image/art';
import { lead, note, phrase } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { heat, monthStarts, SHADES } from './heat';

/** How strong a shade is; the days without are drawn in the quiet line's colour. */
const strength = (shade: number): number => 0.22 + (0.78 * shade) / SHADES;

/** The ring unrolled: a square a day, week beside week, under the names of its months. */
export const image: CardImage<'calendar'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const bands = preview ? 1 : 2;
  const { cells, columns } = heat(ring.days, card.firstWeekday, bands);
  const text = { voice: 'medium', size: sheet.label * 0.82 } as const;
  const names = text.size * 1.7;
  const end = sheet.height - sheet.bottom;
  const pitchOf = (room: number) => Math.min(wide / columns, (room / bands - names) / 7);
  // The squares keep at least this much; the words take the rest.
  const least = (wide / columns) * 0.9;
  const head = opening(frame, end - bands * (least * 7 + names) - sheet.sentence * 0.5, (most) => [
    lead(card.words.lead, frame, wide, preview ? 1 : 2),
    phrase(card.hero, frame, wide, preview ? most * 0.8 : most),
    note(card.words.note, frame, wide, preview ? 1 : 2),
  ]);
  const pitch = pitchOf(end - head.bottom - sheet.sentence * 0.5);
  const band = pitch * 7 + names;
  const top = end - bands * band;
  const place = (cell: { band: number; column: number }) => ({ x: sheet.margin + cell.column * pitch, y: top + cell.band * band });
  const tintOf = (day: number) => ground.tints[ring.tintOfMonth[ring.monthOfDay[day] ?? 0] ?? 0] ?? ground.ink;
  const side = pitch * 0.84;
  // One path for all squares of a colour: hundreds of shapes would be slow to draw.
  const paths = new Map<string, string>();
  for (const cell of cells) {
    const { x, y } = place(cell);
    const key = cell.shade === 0 ? `${ground.faint} 1` : `${tintOf(cell.day)} ${strength(cell.shade)}`;
    const square = `M${x.toFixed(1)} ${(y + names + cell.line * pitch).toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h-${side.toFixed(1)}z`;
    paths.set(key, (paths.get(key) ?? '') + square);
  }
  let free = Number.NEGATIVE_INFINITY;
  const ticks = monthStarts(cells, ring.monthOfDay).flatMap((cell) => {
    const label = card.months[ring.monthOfDay[cell.day] ?? 0] ?? '';
    const { x, y } = place(cell);
    const width = frame.measure(label, text);
    const at = Math.min(x, sheet.margin + wide - width);
    const from = cell.band * 10_000 + at;
    // Names that would touch are left out.
    if (from < free) return [];
    free = from + width + text.size * 0.3;
    return [{ day: cell.day, label, x: at, y }];
  });
  return {
    art: [...paths].map(([key, d]) => fill(d, key.split(' ')[0] ?? ground.ink, Number(key.split(' ')[1]))).join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {ticks.map(({ day, label, x, y }) => (
          <At key={day} x={x} y={y}>
            <Line text={label} setting={text} frame={frame} color={ground.muted} />
          </At>
        ))}
      </Page>
    ),
  };
};

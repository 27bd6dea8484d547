import { dot, type Point, stroke, through } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** One long line with the hours marked along it: upright in a story, lying in the others. */
export const image: CardImage<'session'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const upright = size !== 'square';
  const preview = size === 'preview';
  const width = preview ? 500 : inside(frame);
  const thick = { story: 96, square: 96, preview: 68 }[size];
  const end = sheet.height - sheet.bottom;
  const head = opening(frame, { story: 1000, square: end - thick * 2.4, preview: end }[size], (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width),
  ]);
  const line = upright
    ? { across: preview ? 640 : sheet.margin + thick / 2, from: (preview ? sheet.top : head.bottom + 60) + thick / 2, to: end - thick / 2 }
    : { across: end - thick * 1.15, from: sheet.margin + thick / 2, to: sheet.width - sheet.margin - thick / 2 };
  const along = (at: number) => line.from + (line.to - line.from) * at;
  const every = Math.max(1, Math.ceil(card.marks.length / (upright ? 9 : 6)));
  const marks = card.marks.filter((_, i) => i % every === 0);
  const text = { voice: 'medium', size: sheet.label * 0.86 } as const;
  const point = (at: number, aside: number): Point => (upright ? [line.across + aside, along(at)] : [along(at), line.across + aside]);
  const ticks = marks.map(({ at }) => stroke(through([point(at, thick * 0.68), point(at, thick * 0.92)]), ground.muted, 5));
  const [from, to] = [point(0, 0), point(1, 0)];
  const named = ({ at, label }: (typeof marks)[number]) => {
    const half = frame.measure(label, text) / 2;
    const [x, y] = point(at, thick * 1.1);
    const left = upright ? x : Math.min(Math.max(x - half, sheet.margin), sheet.width - sheet.margin - half * 2);
    return (
      <At key={at} x={left} y={upright ? y - text.size * 0.6 : y}>
        <Line text={label} setting={text} frame={frame} color={ground.muted} />
      </At>
    );
  };
  return {
    rings: {
      story: [{ x: 1000, y: Math.max(1330, head.bottom + 470), diameter: 900 }],
      square: [],
      preview: [{ x: 1130, y: 330, diameter: 560 }],
    }[size],
    art:
      stroke(through([from, to]), ground.shout, thick) +
      dot(...from, thick * 0.2, ground.background) +
      dot(...to, thick * 0.2, ground.background) +
      ticks.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {marks.map(named)}
      </Page>
    ),
  };
};

import { bar, polar, stroke, through } from '../image/art';
import { lead, note, phrase } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';

const HOLE = 0.3;

/** A day as a dial: 24 rays from midnight at the top, each as long as its hour was busy; the week beside it. */
export const image: CardImage<'clock'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const width = size === 'preview' ? 520 : inside(frame);
  const plan = {
    story: { x: 735, y: 1300, r: 405, row: 60, bar: 110, limit: 850 },
    square: { x: 735, y: 725, r: 300, row: 48, bar: 90, limit: 560 },
    preview: { x: 930, y: 330, r: 260, row: 0, bar: 0, limit: 576 },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    phrase(card.hero, frame, width, size === 'square' ? most * 0.8 : most),
    note(card.words.note, frame, size === 'square' ? 350 : width),
  ]);
  const { x, r, row } = plan;
  const y = size === 'story' ? Math.max(plan.y, head.bottom + 20 + r) : plan.y;
  const busiest = Math.max(1, ...card.hours);
  const thick = r * 0.105;
  const rays = card.hours.map((value, hour) => {
    const turn = hour / 24;
    const from = polar(x, y, r * HOLE, turn);
    const reach = r * (HOLE + (1 - HOLE) * Math.max(0.03, value / busiest));
    const color = hour === card.peakHour ? ground.shout : (ground.tints[Math.floor(hour / 2)] ?? ground.ink);
    return (
      stroke(through([from, polar(x, y, r, turn)]), ground.faint, thick * 0.28) +
      stroke(through([from, polar(x, y, reach, turn)]), color, thick)
    );
  });
  const text = { voice: 'medium', size: row * 0.56 } as const;
  const names = Math.max(0, ...card.weekdays.map(({ label }) => frame.measure(label, text)));
  const week = row === 0 ? [] : card.weekdays;
  const top = sheet.height - sheet.bottom - row * week.length;
  const bars = week.map(({ share }, i) =>
    bar(
      sheet.margin + names + row * 0.3,
      top + row * (i + 0.32),
      Math.max(8, plan.bar * share),
      row * 0.36,
      share === 1 ? ground.shout : ground.muted,
    ),
  );
  return {
    art: rays.join('') + bars.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {week.map(({ label }, i) => (
          <At key={label} x={sheet.margin} y={top + row * i + row * 0.15}>
            <Line text={label} setting={text} frame={frame} color={ground.muted} />
          </At>
        ))}
      </Page>
    ),
  };
};

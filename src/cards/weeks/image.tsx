import { bar } from '../image/art';
import { hero, lead, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** The window's weeks side by side, each as tall as it was busy; the unbroken run is loud. */
export const image: CardImage<'weeks'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 480 : inside(frame);
  const [start, wide] = preview ? [580, 560] : [sheet.margin, width];
  const end = sheet.height - sheet.bottom;
  const head = opening(frame, preview ? end : sheet.height * 0.54, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width, 3),
  ]);
  const text = { voice: 'medium', size: sheet.label * 0.86 } as const;
  const floor = end - text.size * 1.7;
  const room = floor - (preview ? sheet.top * 1.6 : head.bottom + sheet.sentence * 0.8);
  const pitch = wide / Math.max(1, card.weeks.length);
  const most = Math.max(1, ...card.weeks);
  const left = (week: number) => start + pitch * week;
  const bars = card.weeks.map((value, week) => {
    const inRun = week >= card.firstWeek && week <= card.lastWeek;
    const tall = value <= 0 ? pitch * 0.5 : Math.max(pitch * 0.9, room * (0.16 + (0.84 * value) / most));
    return bar(left(week) + pitch * 0.14, floor - tall, pitch * 0.72, tall, inRun ? ground.shout : ground.muted, Math.min(10, pitch * 0.3));
  });
  const same = card.from === card.to;
  const across = (label: string) => frame.measure(label, text);
  const fromAt = Math.min(left(card.firstWeek), start + wide - across(card.from) - (same ? 0 : across(card.to) + text.size));
  const toAt = Math.max(fromAt + across(card.from) + text.size, left(card.lastWeek + 1) - across(card.to));
  return {
    art: bars.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        <At x={fromAt} y={floor + text.size * 0.4}>
          <Line text={card.from} setting={text} frame={frame} color={ground.muted} />
        </At>
        {same ? null : (
          <At x={toAt} y={floor + text.size * 0.4}>
            <Line text={card.to} setting={text} frame={frame} color={ground.muted} />
          </At>
        )}
      </Page>
    ),
  };
};

import { type Art, bar, type Point, stroke, through } from '../image/art';
import { apart, hero, lead, note, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { stairs } from './stairs';

const LINE = 10;

/** A step that is not there yet. */
function outline(x: number, y: number, width: number, height: number, color: string): Art {
  const [left, top, right, bottom] = [x + LINE / 2, y + LINE / 2, x + width - LINE / 2, y + height - LINE / 2];
  // Begun on an edge, so that all four corners are whole.
  const start: Point = [(left + right) / 2, bottom];
  const corners: Point[] = [start, [left, bottom], [left, top], [right, top], [right, bottom], start];
  return stroke(through(corners), color, LINE);
}

/** Stairs of badges on the floor of the picture; the one that was missing is still empty. */
export const image: CardImage<'next-badge'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const width = preview ? 560 : wide;
  const end = sheet.height - sheet.bottom;
  const head = opening(frame, preview ? end : sheet.height * (size === 'story' ? 0.55 : 0.66), (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most * 0.8),
    note(card.words.note, frame, width, 4),
    // In a preview the number is worth more than saying the badge twice.
    ...(preview ? [] : [apart(pill(card.pill.label, card.pill.value, frame, width), sheet.sentence * 0.3)]),
  ]);
  const text = { voice: 'bold', size: sheet.label * 0.86 } as const;
  const top = preview ? 110 : head.bottom + sheet.sentence * 0.6;
  const [left, across] = preview ? [680, 460] : [sheet.margin, wide];
  const room = end - top - text.size * 1.5;
  const steps = stairs(card.rungs.length).map((step, i) => ({
    label: card.rungs[i] ?? '',
    x: left + step.left * across,
    width: step.width * across,
    tall: step.height * room,
    missing: step.missing,
    tint: ground.tints[(i * 2 + 1) % 12] ?? ground.ink,
  }));
  return {
    art: steps
      .map(({ x, width: each, tall, missing, tint }) =>
        missing ? outline(x, end - tall, each, tall, ground.shout) : bar(x, end - tall, each, tall, tint, 14),
      )
      .join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {steps.map(({ label, x, width: each, tall }) => (
          <At key={label} x={x + (each - frame.measure(label, text)) / 2} y={end - tall - text.size * 1.4}>
            <Line text={label} setting={text} frame={frame} color={ground.ink} />
          </At>
        ))}
      </Page>
    ),
  };
};

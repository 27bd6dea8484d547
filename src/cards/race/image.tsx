import { dot, flowing, type Point, stroke, through } from '../image/art';
import { listName, note, stack, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';

const PLACES = 5;
/** Months named under the chart. */
const EVERY = 3;

/** Stretches of months inside the five; a lane that falls out and comes back is drawn as it was, in parts. */
function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [];
  let open = false;
  for (const point of points) {
    if (point !== null && open) runs.at(-1)?.push(point);
    else if (point !== null) runs.push([point]);
    open = point !== null;
  }
  return runs;
}

/** The places month by month, as lines that cross; those still running at the end are named there. */
export const image: CardImage<'race'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const width = inside(frame);
  const plan = {
    story: { title: 150, right: 600, limit: 860, tall: 660 },
    square: { title: 104, right: 600, limit: 420, tall: 480 },
    preview: { title: 72, right: 690, limit: 240, tall: 330 },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    words(card.words.lead, frame, {
      voice: 'display',
      size: Math.min(plan.title, most),
      width,
      lines: size === 'preview' ? 1 : 2,
      steps: 3,
    }),
    note(card.words.note, frame, width, size === 'preview' ? 1 : 2),
  ]);
  const tiny = sheet.label * 0.74;
  const bottom = sheet.height - sheet.bottom - tiny * 1.9;
  const top = Math.max(head.bottom + sheet.sentence * 0.9, bottom - plan.tall);
  const pitch = (bottom - top) / PLACES;
  const thick = pitch * 0.15;
  const left = sheet.margin + thick * 1.7;
  const last = Math.max(1, card.months.length - 1);
  const at = (month: number, rank: number): Point => [left + ((plan.right - left) * month) / last, top + pitch * (rank - 0.5)];

  const finishers = card.lanes.flatMap(({ name: who, ranks, final }) => {
    const rank = ranks.at(-1);
    return rank == null ? [] : [{ who, final, rank }];
  });
  const lanes = card.lanes.map(({ name: who, ranks }, lane) => {
    const wins = who === card.winner;
    // Whoever is not there at the finish steps back. Lanes come in the order of the finish.
    const color = lane === 0 ? ground.shout : ((lane < finishers.length ? ground.lanes[lane - 1] : ground.faint) ?? ground.ink);
    const runs = runsOf(ranks.map((rank, month) => (rank === null ? null : at(month, rank))));
    const end = runs.at(-1)?.at(-1);
    const line = runs.map((run) => stroke(flowing(run), color, wins ? thick * 1.7 : thick)).join('');
    return end === undefined ? '' : line + dot(...end, wins ? thick * 1.7 : thick * 1.2, color);
  });
  const ticks = card.months.map((_, month) => stroke(through([at(month, 0.6), at(month, PLACES + 0.4)]), ground.faint, 2));
  const edge = plan.right + thick * 1.7 + sheet.label * 0.7;
  const room = sheet.width - sheet.margin - edge;
  return {
    art: ticks.join('') + [...lanes].reverse().join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {finishers.map(({ who, final, rank }) => {
          const value =
            size === 'preview' ? [] : [words(final, frame, { voice: 'medium', size: tiny, width: room, lines: 1, color: ground.muted })];
          const free = pitch * 0.96 - tiny * 1.18 * value.length;
          const both = stack([listName(who, frame, { voice: 'bold', size: sheet.label * 1.04, width: room, room: free }), ...value], 0);
          return (
            <At key={rank} x={edge} y={at(0, rank)[1] - both.height / 2}>
              {both.element}
            </At>
          );
        })}
        {card.months.map((month, i) => {
          const half = frame.measure(month, { voice: 'medium', size: tiny }) / 2;
          return i % EVERY === 0 || i === last ? (
            <At key={month} x={Math.max(sheet.margin, at(i, 1)[0] - half)} y={bottom + tiny * 0.5}>
              <Line text={month} setting={{ voice: 'medium', size: tiny }} frame={frame} color={ground.muted} />
            </At>
          ) : null;
        })}
      </Page>
    ),
  };
};

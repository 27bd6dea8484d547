import type { CSSProperties } from 'react';
import type { RaceCard } from '../../model/card';
import { cue, framesCue } from '../../ui/cue';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import { fitDisplay } from '../../ui/type';
import type { CardProps } from '../card-props';

const RACE_MS = 6000;
const START_MS = 300;
const PLACES = 5;
const [WIDTH, TOP, LANE] = [912, 76, 126];
/** A runner's name stands this far above its lane. */
const ABOVE = 66;

/** The winner is loud; whoever is not there at the finish steps back. Lanes come in the order of the finish. */
const laneColor = (lane: number, finished: number) => (lane === 0 ? 'var(--shout)' : `var(--${lane < finished ? `l${lane}` : 'faint'})`);

const laneY = (rank: number | null) => TOP + ((rank ?? PLACES + 1) - 1) * LANE;

/** The lane through its months; a lane that falls out of the five ends there, and begins anew when it comes back. */
function lanePath(ranks: RaceCard['lanes'][number]['ranks'], x: (month: number) => number): string {
  let path = '';
  ranks.forEach((rank, month) => {
    if (rank === null) return;
    const before = month > 0 ? ranks[month - 1] : null;
    const [px, py] = [x(month), laneY(rank)];
    if (before === null || before === undefined) path += `M${px} ${py}h.1`;
    else path += `C${(x(month - 1) + px) / 2} ${laneY(before)} ${(x(month - 1) + px) / 2} ${py} ${px} ${py}`;
  });
  return path;
}

/** The months pass: a cover slides off the lanes at one month a step, and the leader's name stays when all are through. */
export function RaceStory({ card }: CardProps<'race'>) {
  const last = Math.max(1, card.months.length - 1);
  const x = (month: number) => Math.round(24 + ((WIDTH - 48) * month) / last);
  const finish = card.lanes.flatMap((lane, i) => {
    const rank = lane.ranks.at(-1);
    return rank === null || rank === undefined ? [] : [{ ...lane, rank, i }];
  });
  // Who is first there at the finish never runs; moving what cannot be seen would keep the page from leaving motion to the compositor.
  const running = card.lanes.filter(({ ranks }) => ranks.slice(0, -1).some((rank) => rank !== null));
  const runners = running.map((lane) => (
    <p
      key={lane.name}
      className="race-runner"
      aria-hidden="true"
      {...framesCue(
        {
          // The label's own width slides under it, so that it starts at the left edge and ends at the right one.
          translate: lane.ranks.map((rank, m) => `calc(${u(x(m))} - ${Math.round((100 * m) / last)}%) ${u(laneY(rank) - ABOVE)}`),
          opacity: lane.ranks.map((rank, m) => (rank === null || m === card.months.length - 1 ? 0 : 1)),
        },
        { at: START_MS, ms: RACE_MS },
      )}
    >
      {lane.name}
    </p>
  ));
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <p className="display" style={{ fontSize: u(fitDisplay(card.winner, 912, 170, 76)) }} {...cue('rise', { at: START_MS + RACE_MS })}>
        {card.winner}
      </p>
      <div className="race" role="img" aria-label={card.words.alt}>
        <svg viewBox={`0 0 ${WIDTH} ${TOP * 2 + (PLACES - 1) * LANE}`} aria-hidden="true">
          {card.lanes.map((lane, i) => (
            <path
              key={lane.name}
              className={lane.name === card.winner ? 'won' : ''}
              style={{ stroke: laneColor(i, finish.length) }}
              d={lanePath(lane.ranks, x)}
            />
          ))}
        </svg>
        <div className="race-cover" {...framesCue({ translate: ['0 0', '100% 0'] }, { at: START_MS, ms: RACE_MS })} />
        {runners}
        <ol className="race-months">
          {card.months.map((month, m) => (
            <li
              key={month}
              className={card.months.length > 8 && m % 3 !== 0 ? 'minor' : ''}
              {...cue('rise', { at: START_MS + (m * RACE_MS) / last })}
            >
              {month}
            </li>
          ))}
        </ol>
      </div>
      <ol className="race-finish">
        {finish
          .sort((a, b) => a.rank - b.rank)
          .map((lane) => (
            <li
              key={lane.name}
              style={{ '--tint': laneColor(lane.i, finish.length) } as CSSProperties}
              {...cue('rise', { at: START_MS + RACE_MS + lane.rank * 60 })}
            >
              <span className="rank">{lane.rank}</span>
              <span className="name">{lane.name}</span>
              <span className="value">{lane.final}</span>
            </li>
          ))}
      </ol>
      <Note at={START_MS + RACE_MS + 500}>{card.words.note}</Note>
    </>
  );
}

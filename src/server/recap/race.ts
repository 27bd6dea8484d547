import { groupBy } from './group-by';

/** What one person gave one creator in one month (a number such as 202501), in whole units. */
export interface CreatorMonth {
  readonly creator: number;
  readonly month: number;
  readonly value: number;
  readonly plays: number;
  /** What the month adds to the running total; the value itself unless an order spans months. */
  readonly gain: number;
}

interface Lane {
  readonly creator: number;
  readonly value: number;
  readonly plays: number;
}

/** Leaders of the months with any, and the running first five after every month. */
export interface Race {
  readonly leaders: readonly { readonly month: number; readonly creator: number }[];
  readonly months: readonly { readonly month: number; readonly top: readonly Lane[] }[];
}

const LANES = 5;

/** The order of creators: measure, then plays, then shown name (which their numbers follow). */
const byPlace = (a: Lane, b: Lane) => b.value - a.value || b.plays - a.plays || a.creator - b.creator;

/** Runs the months in order. Whoever neither led before nor gained this month cannot enter the first five, so only those are compared. */
export function raceOf(gains: readonly CreatorMonth[], months: readonly number[]): Race {
  const byMonth = groupBy(gains, (gain) => gain.month);
  const running = new Map<number, Lane>();
  const leaders: { month: number; creator: number }[] = [];
  let top: Lane[] = [];
  const rounds = months.map((month) => {
    const gained = byMonth.get(month) ?? [];
    const [leader] = [...gained].sort(byPlace);
    if (leader) leaders.push({ month, creator: leader.creator });
    const candidates = new Map(top.map((lane) => [lane.creator, lane]));
    for (const { creator, gain, plays } of gained) {
      const before = running.get(creator);
      const lane = { creator, value: (before?.value ?? 0) + gain, plays: (before?.plays ?? 0) + plays };
      running.set(creator, lane);
      candidates.set(creator, lane);
    }
    top = [...candidates.values()].sort(byPlace).slice(0, LANES);
    return { month, top };
  });
  return { leaders, months: rounds };
}

import { CREATOR_MONTH } from '../stats/creator-months';

interface Lane {
  readonly creator: number;
  readonly value: number;
  readonly plays: number;
}

/** Leaders of the months with any, and the running first five after every month. */
export interface Race {
  readonly leaders: readonly { readonly month: string; readonly creator: number }[];
  readonly months: readonly { readonly month: string; readonly top: readonly Lane[] }[];
}

const LANES = 5;

/** The order of creators: measure, then plays, then shown name (which their numbers follow). */
const isBefore = (a: Lane, b: Lane) => (b.value - a.value || b.plays - a.plays || a.creator - b.creator) < 0;

/** Keeps the first five in order, without sorting the many that are not among them. */
function enter(top: Lane[], lane: Lane): void {
  let place = top.length;
  while (place > 0 && isBefore(lane, top[place - 1] as Lane)) place -= 1;
  if (place >= LANES) return;
  top.splice(place, 0, lane);
  if (top.length > LANES) top.pop();
}

/**
 * Runs the months in order. `gains` holds the rows of CREATOR_MONTH one after another. Whoever neither led before nor gained this month
 * cannot enter the first five, so only those are compared.
 */
export function raceOf(gains: readonly number[], months: readonly string[]): Race {
  const rows = months.map((): number[] => []);
  for (let at = 0; at < gains.length; at += CREATOR_MONTH.length) rows[gains[at] as number]?.push(at);
  const running = new Map<number, Lane>();
  const leaders: { month: string; creator: number }[] = [];
  let top: Lane[] = [];
  const rounds = months.map((month, index) => {
    let leader: Lane | undefined;
    const gained: Lane[] = [];
    for (const at of rows[index] ?? []) {
      const [creator, value, plays, known] = [gains[at + 1], gains[at + 2], gains[at + 3], gains[at + 4]] as [
        number,
        number,
        number,
        number,
      ];
      const gain = value - known;
      const monthly = { creator, value, plays };
      if (leader === undefined || isBefore(monthly, leader)) leader = monthly;
      const before = running.get(creator);
      const lane = before ? { creator, value: before.value + gain, plays: before.plays + plays } : { creator, value: gain, plays };
      running.set(creator, lane);
      gained.push(lane);
    }
    if (leader) leaders.push({ month, creator: leader.creator });
    const next: Lane[] = [];
    for (const lane of top) if (running.get(lane.creator) === lane) enter(next, lane);
    for (const lane of gained) enter(next, lane);
    top = next;
    return { month, top };
  });
  return { leaders, months: rounds };
}

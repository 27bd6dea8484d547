import type { Recap } from '../../model/recap';
import { safeName } from '../../model/safe-name';
import type { Bond } from '../../model/sentences';
import type { Select } from '../card-context';

const FEWEST = 2;

/** What became of the creators since last year: those who stayed, are new, came back, drifted away. */
function bonds({ lastYear, discoveries }: Recap): (Bond & { name: string })[] {
  if (lastYear === null) return [];
  const { loyal, comeback, drifted } = lastYear;
  const [stayed] = loyal;
  const [away] = drifted;
  return [
    ...(stayed ? [{ how: 'stayed' as const, count: loyal.length, ...stayed }] : []),
    ...(discoveries?.top && discoveries.count > 0 ? [{ how: 'new' as const, count: discoveries.count, name: discoveries.top.name }] : []),
    ...(comeback?.top && comeback.count > 0
      ? [{ how: 'back' as const, count: comeback.count, name: comeback.top.name, since: Number(comeback.top.last.slice(0, 4)) }]
      : []),
    ...(away ? [{ how: 'away' as const, count: drifted.length, ...away }] : []),
  ];
}

/** This year's creators and last year's; silent for people without a year before, and where they have but one thing to say. */
export const select: Select<'last-year'> = (recap, { words }) => {
  const told = words.lastYear;
  if (!told) return null;
  const threads = bonds(recap).map(({ name, ...bond }) => ({ how: bond.how, ...told.thread(bond), name: safeName(name) }));
  if (threads.length < FEWEST) return null;
  return { kind: 'last-year', words: told.card({ threads }), threads, years: told.years };
};

import { safeName } from '../../model/safe-name';
import { BADGE_RUNGS } from '../../model/standing';
import type { Select } from '../card-context';
import { heroNumber, ladderDecimals, measureOf } from '../figures';

/** As many badges are drawn. */
const RUNGS = 5;

/**
 * What was missing to the next badge, for those who were near: at most as much again as there was. Parts of a minute count as a whole one,
 * so that so much is enough.
 */
export const select: Select<'next-badge'> = (recap, { pack, say, words }) => {
  const next = recap.nextBadge;
  if (next === null || next.of < recap.minCohort || !words.nextBadge) return null;
  const creator = recap.top.creators.find(({ name }) => name === next.name);
  const own = creator ? measureOf(creator, pack.listMeasures.creators) : 0;
  const more = Math.ceil(next.more);
  if (more < 1 || more > own) return null;
  const { unit, next: label, ...rest } = words.nextBadge({ name: safeName(next.name), of: next.of, shown: next.shown, more });
  const { prefix, suffix } = words.units.top;
  const badge = (percent: number) => `${prefix} ${say.number(percent, ladderDecimals(percent))}${suffix}`;
  const reached = BADGE_RUNGS.map((rung) => rung / 1000).filter((percent) => percent >= next.shown);
  return {
    kind: 'next-badge',
    words: rest,
    hero: heroNumber(say, more, unit),
    rungs: reached.slice(-RUNGS).map((percent) => say.percent(percent)),
    pill: { label, value: badge(next.shown) },
  };
};

import { isBirthday } from '../../model/birthday';
import type { Recap } from '../../model/recap';
import { safeName } from '../../model/safe-name';
import type { Standout } from '../../model/sentences';
import { select as biggest } from '../biggest/select';
import { localClock } from '../calendar';
import type { CardContext, Select } from '../card-context';
import { select as first } from '../first/select';
import { select as obsession } from '../obsession/select';
import { select as peakDay } from '../peak-day/select';
import { select as session } from '../session/select';
import { select as streak } from '../streak/select';
import { select as weeks } from '../weeks/select';

const MOST = 5;
const FEWEST = 3;

interface StandoutDay {
  readonly date: string;
  readonly standout: Standout;
}

/** Days that stand out, the strongest reason first. A reason speaks where its own card would: what is too little there is too little here. */
function* standouts(recap: Recap, ctx: CardContext): Generator<StandoutDay> {
  const {
    peakDay: peak,
    discoveries: found,
    obsession: one,
    session: sitting,
    streak: run,
    weeks: habit,
    biggest: order,
    first: opening,
  } = recap;
  const { currency } = recap.totals;
  const name = (some: string | null) => (some === null ? null : safeName(some));
  if (peakDay(recap, ctx)) yield { date: peak.date, standout: { why: 'peak', value: peak.value } };
  if (found?.top && found.first !== null) yield { date: found.first, standout: { why: 'met', name: safeName(found.top.name) } };
  if (one && obsession(recap, ctx)) {
    yield { date: one.date, standout: { why: 'obsession', name: safeName(one.name), creator: name(one.creator), plays: one.plays } };
  }
  const born = ctx.personal ? recap.user.birthday : null;
  const day = born === null ? undefined : recap.timeline.days.find(({ date, value }) => isBirthday(date, born) && Math.round(value) >= 1);
  if (day) yield { date: day.date, standout: { why: 'birthday', value: day.value } };
  if (session(recap, ctx)) {
    const { date, hour, minute } = localClock(sitting.start, recap.timezone);
    yield { date, standout: { why: 'session', hour, minute, value: sitting.value } };
  }
  if (streak(recap, ctx)) yield { date: run.to, standout: { why: 'streak', days: run.days } };
  if (habit && weeks(recap, ctx)) yield { date: habit.to, standout: { why: 'weeks', weeks: habit.weeks } };
  if (order && currency !== null && ctx.money && biggest(recap, ctx)) {
    const amount = ctx.say.money(order.amountMinor, currency);
    yield { date: order.date, standout: { why: 'biggest', amount, creator: name(order.creator) } };
  }
  if (first(recap, ctx)) {
    const { date } = localClock(opening.occurredAt, recap.timezone);
    yield { date, standout: { why: 'first', item: name(opening.name), creator: name(opening.creator) } };
  }
}

/** Three to five days of the year, each with its small story; no date twice, in the order of the year. */
export const select: Select<'standout-days'> = (recap, ctx) => {
  const { say, words } = ctx;
  const told = words.standoutDays;
  if (!told) return null;
  const byDate = new Map<string, { date: string; text: string; why: Standout['why'] }>();
  for (const { date, standout } of standouts(recap, ctx)) {
    const text = told.day(standout);
    if (text !== null && !byDate.has(date)) byDate.set(date, { date, text, why: standout.why });
  }
  // A birthday makes no card: everybody sees the same ones.
  if ([...byDate.values()].filter(({ why }) => why !== 'birthday').length < FEWEST) return null;
  const days = [...byDate.values()].slice(0, MOST).sort((a, b) => (a.date < b.date ? -1 : 1));
  const shown = days.map(({ date, text }) => ({ date: say.date(date), text }));
  return {
    kind: 'standout-days',
    words: told.card({ days: shown }),
    ...(days.some(({ why }) => why === 'biggest') && { money: true }),
    days: shown,
  };
};

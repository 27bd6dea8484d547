import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { heroOf, moneyHero } from '../figures';

/** The biggest order: what it came to or, where amounts may not be shown, how much was in it. */
export const select: Select<'biggest'> = (recap, { money, say, words }) => {
  const found = recap.biggest;
  const { currency } = recap.totals;
  if (found === null || currency === null || recap.totals.orders < 2 || !words.biggest) return null;
  if (!money && found.quantity < 2) return null;
  const { amountMinor, date, quantity, items } = found;
  const creator = found.creator === null ? null : safeName(found.creator);
  const amount = money ? say.money(amountMinor, currency) : null;
  return {
    kind: 'biggest',
    words: words.biggest({ date, creator, amount, quantity, items }),
    ...(money && { money: true }),
    hero: money ? moneyHero(say, amountMinor, currency) : heroOf(words, say, 'quantity', quantity),
    units: quantity,
    creator,
    date: say.date(date),
  };
};

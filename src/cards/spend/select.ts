import type { Select } from '../card-context';
import { moneyHero } from '../figures';

/** What the year came to. Only where amounts may be shown. */
export const select: Select<'spend'> = (recap, { label, money, say, words }) => {
  const { amountMinor, currency, orders } = recap.totals;
  if (!money || currency === null || amountMinor <= 0 || orders < 1 || !words.spend) return null;
  const average = say.money(Math.round(amountMinor / orders), currency);
  const change = recap.previous?.change.amountMinor ?? null;
  return {
    kind: 'spend',
    words: words.spend({ label, amount: say.money(amountMinor, currency), orders, average, change }),
    money: true,
    hero: moneyHero(say, amountMinor, currency),
    pill: { label: words.labels.average ?? '', value: average },
    months: recap.timeline.months.map(({ value }) => value),
  };
};

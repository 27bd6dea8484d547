import { fixtureRecap } from '@/cards/fixture-recap';
import type { Locale, Pack } from '@/model/pack';
import { type Recap, recapSchema } from '@/model/recap';

/** Keys of a recap whose values are money or say something of it. */
const MONEY = new Set(['amountMinor']);

/** The recap of the invented person with other amounts: every one of them, how they changed, and where they put the person among others. */
export function spentRecap(locale: Locale, pack: Pack, amountOf: (nth: number) => number): { recap: Recap; amounts: number[] } {
  const amounts: number[] = [];
  const fixture = fixtureRecap(locale, pack);
  const other = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => other(one));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, other(one, name)]));
    if (!MONEY.has(key) || value === null) return value;
    const amount = amountOf(amounts.length);
    amounts.push(amount);
    return amount;
  };
  const recap = recapSchema.parse(
    other({ ...fixture, previous: fixture.previous && { ...fixture.previous, change: { ...fixture.previous.change, amountMinor: 0 } } }),
  );
  const place = 1 + (amountOf(0) % 7);
  const byAmount = pack.listMeasures.categories === 'amountMinor';
  const categories = recap.top.categories.map((category) => ({
    ...category,
    standing: category.standing && byAmount ? { ...category.standing, rank: place, topPercent: place, shown: place } : category.standing,
  }));
  const previous = recap.previous && { ...recap.previous, change: { ...recap.previous.change, amountMinor: amountOf(1) / amountOf(2) } };
  return { recap: { ...recap, previous, top: { ...recap.top, categories } }, amounts };
}

/** Every way in which these amounts of minor units, their sum's average and their rounded forms may be written, of six figures or more: shorter ones may stand anywhere by chance. */
export function writtenAmounts(amounts: readonly number[], orders: number): string[] {
  const all = [...amounts, ...amounts.map((amount) => Math.round(amount / orders))];
  const forms = all.flatMap((minor) => {
    const major = minor / 100;
    return [
      String(minor),
      minor.toLocaleString('en-US'),
      major.toFixed(2),
      major.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      String(Math.round(major)),
      Math.round(major).toLocaleString('en-US'),
    ];
  });
  return [...new Set(forms)].filter((form) => form.replace(/\D/g, '').length >= 6);
}

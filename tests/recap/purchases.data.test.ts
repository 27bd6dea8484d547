import { describe, expect, it, vi } from 'vitest';
import { type Bought, csvRequest, distinct, groupRows, hundredths, present, recapsOf, recordsOf, sumsIn, sumsOf } from './real-inputs';

/** Half a million lines on a machine that does other things as well. */
vi.setConfig({ testTimeout: 600_000 });

const LEAST_ORDERS = 3;

/** Every recap against the sums of that person's lines, and every standing by orders against a count. */
async function holds(lines: readonly Bought[], recaps: ReadonlyMap<string, Parameters<typeof sumsIn>[0]>) {
  const people = groupRows(lines, ({ user }) => user);
  const orders = new Map([...people].map(([user, own]) => [user, distinct(own, ({ order }) => order)]));
  const members = [...orders].filter(([, count]) => count >= LEAST_ORDERS);
  expect([...recaps.keys()].sort()).toEqual(members.map(([user]) => user).sort());
  const sorted = members.map(([, count]) => count).sort((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  for (const [user, count] of members) {
    const recap = recaps.get(user);
    if (!recap) throw new Error(`${user} has no recap`);
    expect([user, sumsIn(recap)]).toEqual([user, sumsOf(people.get(user) ?? [])]);
    const { overall } = recap.standing;
    const above = members.filter(([, other]) => other > count).length;
    const atOrAbove = members.filter(([, other]) => other >= count).length;
    expect([user, overall.measure, overall.rank, overall.of]).toEqual([user, 'orders', above + 1, members.length]);
    expect(overall.topPercent).toBeCloseTo((100 * atOrAbove) / members.length, 10);
    expect(overall.shown === null || overall.shown >= overall.topPercent).toBe(true);
    expect(middle).toContain(overall.median);
  }
}

describe.skipIf(!present)('UCI Online Retail, the whole of 2011', () => {
  it('is what the file says, for everybody', async () => {
    const path = 'ecommerce-uci-online-retail/online_retail.csv';
    const known = recordsOf(path).filter(({ CustomerID, InvoiceDate }) => CustomerID !== '' && InvoiceDate?.startsWith('2011'));
    const sold = known.filter(({ InvoiceNo, Quantity }) => !InvoiceNo?.startsWith('C') && Number(Quantity) >= 1);
    const lines = sold.map(
      ({ CustomerID = '', InvoiceNo = '', StockCode = '', InvoiceDate = '', Quantity = '', UnitPrice = '' }): Bought => ({
        user: CustomerID,
        order: InvoiceNo,
        item: StockCode,
        shop: null,
        date: InvoiceDate.slice(0, 10),
        quantity: Number(Quantity),
        amount: hundredths(UnitPrice, Number(Quantity)),
      }),
    );
    const recaps = await recapsOf(csvRequest(path, 'online-retail.mapping.json'), {
      pack: 'shopping',
      year: 2011,
      zone: 'Europe/London',
      currency: 'GBP',
    });
    await holds(lines, recaps);
    // Golden: a change of these is a change of meaning.
    expect([distinct(known, ({ CustomerID = '' }) => CustomerID), distinct(lines, ({ user }) => user), recaps.size]).toEqual([
      4_244, 4_220, 1_914,
    ]);
    expect([...recaps.values()].reduce((sum, { totals }) => sum + totals.amountMinor, 0)).toBe(698_731_670);
    expect(recaps.get('14911')).toMatchObject({
      totals: { plays: 5_385, amountMinor: 13_608_712, quantity: 77_184, orders: 188, activeDays: 122, items: 1_746, creators: 0 },
      standing: { overall: { rank: 1, of: 1_914, shown: 0.06, median: 5 } },
      peakDay: { date: '2011-09-28', value: 5 },
      biggest: { amountMinor: 434_510, date: '2011-07-28', items: 31, quantity: 2_270 },
      reorder: { name: 'CARRIAGE', orders: 79 },
      weeks: { weeks: 27, from: '2011-06-07', to: '2011-12-08' },
      // The file begins in December 2010.
      previous: { totals: { orders: 13 } },
      archetype: { id: 'steady-hand', basis: 'cohort' },
    });
  });
});

describe.skipIf(!present)('prepared food, the whole of 2017', () => {
  it('is what the file says, for everybody', async () => {
    const path = 'food-completejourney-prepared/prepared_food_purchases.csv';
    const records = recordsOf(path).filter(
      ({ transaction_timestamp, quantity }) => transaction_timestamp?.startsWith('2017') && Number(quantity) >= 1,
    );
    const lines = records.map(
      ({
        household_id = '',
        basket_id = '',
        product_id = '',
        store_id = '',
        transaction_timestamp = '',
        quantity = '',
        sales_value = '',
      }): Bought => ({
        user: household_id,
        order: basket_id,
        item: product_id,
        shop: store_id,
        date: transaction_timestamp.slice(0, 10),
        quantity: Number(quantity),
        amount: hundredths(sales_value),
      }),
    );
    const recaps = await recapsOf(csvRequest(path, 'prepared-food.mapping.json'), {
      pack: 'delivery',
      year: 2017,
      zone: 'America/New_York',
      currency: 'USD',
    });
    await holds(lines, recaps);
    expect(recaps.size).toBe(125);
    expect(recaps.get('900')).toMatchObject({
      totals: { plays: 17, amountMinor: 6_045, quantity: 23, orders: 17, activeDays: 17, items: 13, creators: 1, categories: 6 },
      top: { creators: [{ name: 'Store 330', orders: 17, standing: { rank: 1, of: 3, shown: null } }] },
      standing: { overall: { rank: 1, of: 125, shown: 0.8, median: 3 } },
      biggest: { amountMinor: 737, date: '2017-02-27', quantity: 7 },
      reorder: { orders: 4 },
      weeks: { weeks: 2, from: '2017-02-22', to: '2017-02-27' },
    });
  });
});

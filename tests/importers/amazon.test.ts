import { describe, expect, it } from 'vitest';
import { readAmazon } from '@/importers/amazon/read-amazon';
import { diskPlace } from '@/importers/source/disk-place';
import { fixture, readPersonal } from './fixture';
import { csvText, inFolder, readAll, verdict } from './in-folder';
import { makeZip } from './make-zip';

/** The order history of the privacy export, the first form. */
const HISTORY = [
  'Website',
  'Order ID',
  'Order Date',
  'Purchase Order Number',
  'Currency',
  'Unit Price',
  'Unit Price Tax',
  'Shipping Charge',
  'Total Discounts',
  'Total Owed',
  'Shipment Item Subtotal',
  'Shipment Item Subtotal Tax',
  'ASIN',
  'Product Condition',
  'Quantity',
  'Payment Instrument Type',
  'Order Status',
  'Shipment Status',
  'Ship Date',
  'Shipping Address',
  'Product Name',
];
/** The same under its later names. */
const NEWER = HISTORY.map((name) => (name === 'Total Owed' ? 'Total Amount' : name === 'Quantity' ? 'Original Quantity' : name));
const line = (fields: Record<string, string> = {}) => ({
  Website: 'Amazon.com',
  'Order ID': '111-1',
  'Order Date': '2025-01-05T12:34:56Z',
  Currency: 'USD',
  'Unit Price': '10.00',
  'Unit Price Tax': '0.83',
  'Total Owed': '21.66',
  'Shipment Item Subtotal': '99.99',
  ASIN: 'B01',
  Quantity: '2',
  'Payment Instrument Type': 'Visa - 1234',
  'Order Status': 'Closed',
  'Shipping Address': 'Ina Kim 1 Secret Street',
  'Product Name': 'Kettle, steel',
  ...fields,
});
const REPORT = [
  'Order Date',
  'Order ID',
  'Title',
  'Category',
  'ASIN/ISBN',
  'Website',
  'Seller',
  'Purchase Price Per Unit',
  'Quantity',
  'Order Status',
  'Item Subtotal',
  'Item Total',
  'Currency',
];
const reported = (fields: Record<string, string> = {}) => ({
  'Order Date': '01/21/18',
  'Order ID': '111-1',
  Title: 'Kettle, steel',
  Category: 'KITCHEN_KETTLE',
  'ASIN/ISBN': 'B01',
  Website: 'Amazon.com',
  Seller: 'Kettle Works',
  Quantity: '2',
  'Order Status': 'Shipped',
  'Item Total': '$1,234.50',
  Currency: 'USD',
  ...fields,
});

const { put, path } = inFolder();
const history = (rows: Record<string, string>[], name = 'Retail.OrderHistory.1.csv') => put(name, csvText(HISTORY, rows));
const report = (rows: Record<string, string>[], name = 'report.csv') => put(name, csvText(REPORT, rows));
const read = async (paths: string[], zone?: string) =>
  readAll(await readAmazon({ format: 'amazon', paths: paths.map(diskPlace), userId: 'me', ...(zone === undefined ? {} : { zone }) }));
const one = async (fields: Record<string, string>) => (await read([history([line(fields)])])).outcomes[0];
const event = (outcome: unknown) => (outcome as { event: Record<string, unknown> }).event;

describe('a line of the order history', () => {
  it('is a purchase at its time, with its own total and nothing private', async () => {
    const outcome = await one({});
    expect(event(outcome)).toEqual({
      userId: 'me',
      activity: 'purchase',
      occurredAt: Date.parse('2025-01-05T12:34:56Z'),
      timezone: null,
      amountMinor: 2166,
      currency: 'USD',
      quantity: 2,
      item: { id: 'B01', name: 'Kettle, steel' },
      creator: { name: 'Amazon.com' },
      collection: { id: '111-1', name: 'Order 111-1' },
      categories: null,
    });
    expect(JSON.stringify(outcome)).not.toMatch(/Secret|Visa|Kim/);
  });

  it('is the same under the later names of its columns', async () => {
    const renamed = { ...line(), 'Total Amount': '21.66', 'Original Quantity': '2' };
    const { outcomes } = await read([put('Order History.csv', `\ufeff${csvText(NEWER, [renamed])}`)]);
    expect(outcomes[0]).toEqual(await one({}));
  });

  it.each([
    ['"$1,234.50"', { 'Total Owed': '$1,234.50' }, 123_450],
    ['a leading apostrophe', { 'Total Owed': "'1,234.50" }, 123_450],
    ['a comma for the decimals', { 'Total Owed': '1.234,50', Currency: 'EUR' }, 123_450],
    ['a currency without decimals', { 'Total Owed': '12,900', Currency: 'KRW' }, 12_900],
    ['nothing paid', { 'Total Owed': '0' }, 0],
    ['no total, but a price', { 'Total Owed': 'Not Available' }, 2166],
  ])('reads money: %s', async (_, fields, amountMinor) => {
    expect(event(await one(fields))).toMatchObject({ amountMinor });
  });

  it.each([
    ['skipped: cancelled', { 'Order Status': 'Cancelled', 'Total Owed': '0' }],
    ['skipped: cancelled', { 'Order Status': 'Canceled' }],
    ['skipped: nothing sent', { Quantity: '0', 'Total Owed': '0' }],
    ['malformed: Order ID is empty', { 'Order ID': 'Not Applicable' }],
    ['malformed: Quantity is no whole number', { Quantity: 'two' }],
    ['malformed: Currency is empty', { Currency: '' }],
    ['malformed: the total is no amount of money', { 'Total Owed': 'free' }],
    ['malformed: the total is no amount of money', { 'Total Owed': '', 'Unit Price': 'Not Available' }],
    ['malformed: Order Date is no date', { 'Order Date': 'Not Available' }],
    ['malformed: has neither a product nor its number', { 'Product Name': 'Not Available', ASIN: 'Not Available' }],
  ])('is %s (%#)', async (expected, fields) => {
    expect(verdict(await one(fields))).toBe(expected);
  });

  it('of a product without a name is still that product', async () => {
    expect(event(await one({ 'Product Name': 'Not Available' }))).toMatchObject({ item: { id: 'B01', name: 'B01' } });
  });
});

describe('a line of the order report', () => {
  it('is a purchase on its day, from its seller, in its category', async () => {
    const { outcomes } = await read([report([reported(), reported({ Category: 'ABIS_BOOK', 'ASIN/ISBN': '0465026850', Seller: '' })])]);
    expect(event(outcomes[0])).toMatchObject({
      occurredAt: Date.parse('2018-01-21T12:00:00-05:00'),
      timezone: 'America/New_York',
      amountMinor: 123_450,
      creator: { name: 'Kettle Works' },
      categories: ['Kitchen kettle'],
    });
    expect(event(outcomes[1])).toMatchObject({ creator: { name: 'Amazon.com' }, categories: ['Book'] });
  });

  it('is the same line as in the order history', async () => {
    const { outcomes } = await read([report([reported()])]);
    expect(outcomes[0]).toHaveProperty('identity', ((await one({})) as { identity: string }).identity);
  });

  it.each([
    ['months first', ['01/02/18', '01/21/18'], ['2018-01-02', '2018-01-21'], 'Amazon.com', false],
    ['days first', ['01/02/18', '21/01/2018'], ['2018-02-01', '2018-01-21'], 'Amazon.com', false],
    ['nobody can tell, in the United States', ['01/02/18', '03/04/18'], ['2018-01-02', '2018-03-04'], 'Amazon.com', true],
    ['nobody can tell, elsewhere', ['01/02/18', '03/04/18'], ['2018-02-01', '2018-04-03'], 'Amazon.de', true],
    ['as ISO', ['2018-02-01', '2018-12-31'], ['2018-02-01', '2018-12-31'], 'Amazon.co.uk', false],
  ])('has dates with %s', async (_, written, days, Website, doubtful) => {
    const rows = written.map((date, n) => reported({ 'Order Date': date, 'Order ID': String(n), Website }));
    const { outcomes, notes } = await read([report(rows)]);
    expect(outcomes.map((outcome) => new Date(event(outcome).occurredAt as number).toISOString().slice(0, 10))).toEqual(days);
    expect(notes.warnings.some((note) => note.includes('days or months'))).toBe(doubtful);
  });

  it.each([
    ['Amazon.de', undefined, '2018-07-01T12:00:00+02:00', 'Europe/Berlin'],
    ['Amazon.co.jp', undefined, '2018-07-01T12:00:00+09:00', 'Asia/Tokyo'],
    ['Amazon.com', 'America/Los_Angeles', '2018-07-01T12:00:00-07:00', 'America/Los_Angeles'],
    ['somewhere', undefined, '2018-07-01T12:00:00Z', 'UTC'],
  ])('is at noon where it was bought, and says so: %s %s', async (Website, zone, noon, timezone) => {
    const { outcomes, notes } = await read([report([reported({ 'Order Date': '2018-07-01', Website })])], zone);
    expect(event(outcomes[0])).toMatchObject({ occurredAt: Date.parse(noon), timezone });
    expect(notes.warnings).toEqual([expect.stringContaining(`noon in ${timezone}`)]);
  });
});

describe('what came back', () => {
  const refunds = (rows: Record<string, string>[]) =>
    put('Refund Details.csv', csvText(['Order ID', 'Refund Amount', 'Currency', 'Reversal Status'], rows));
  const refund = (orderId: string, amount: string, fields: Record<string, string> = {}) => ({
    'Order ID': orderId,
    'Refund Amount': amount,
    Currency: 'USD',
    'Reversal Status': 'Completed',
    ...fields,
  });
  const order = (id: string, totals: string[]) => totals.map((total, n) => line({ 'Order ID': id, ASIN: `B${n}`, 'Total Owed': total }));
  const verdicts = async (lines: Record<string, string>[], rows: Record<string, string>[]) =>
    (await read([history(lines), refunds(rows)])).outcomes.map(verdict);

  it('is a whole order when its refunds reach its total', async () => {
    const lines = [...order('1', ['10.00', '5.00']), ...order('2', ['10.00'])];
    const rows = [refund('1', '12.00'), refund('1', '3.00')];
    expect(await verdicts(lines, rows)).toEqual(['skipped: returned', 'skipped: returned', 'event']);
  });

  it('is the one line that cost what was refunded, once for each refund', async () => {
    expect(await verdicts(order('1', ['10.00', '5.00', '5.00']), [refund('1', '5.00')])).toEqual(['event', 'skipped: returned', 'event']);
  });

  it('is nothing for part of a price, a refund that is not done, or one of nothing', async () => {
    const rows = [refund('1', '4.00'), refund('1', '10.00', { 'Reversal Status': 'Pending' }), refund('1', '0')];
    expect(await verdicts(order('1', ['10.00', '5.00']), rows)).toEqual(['event', 'event']);
  });

  it('is told once when two files tell of it', async () => {
    const other = put('Retail.CustomerReturns.1.csv', 'OrderID,ReturnAmount,ReturnAmountCurrency\n1,8.00,USD');
    const { outcomes } = await read([history(order('1', ['10.00', '5.00'])), refunds([refund('1', '8.00')]), other]);
    expect(outcomes.map(verdict)).toEqual(['event', 'event']);
  });
});

describe('where orders are found', () => {
  it('takes them from a zip at any depth, each part an input of its own, and leaves the rest', async () => {
    const zip = makeZip([
      { path: 'Your Orders/Retail.OrderHistory.1/Retail.OrderHistory.1.csv', content: csvText(HISTORY, [line(), line()]) },
      { path: 'Your Orders/Retail.OrderHistory.2/umbenannt.csv', content: csvText(HISTORY, [line()]) },
      { path: 'Your Orders/Digital-Ordering.1/Digital Items.csv', content: 'ASIN,Title,OrderId,OurPrice\nB1,Book,D1,1.00' },
      { path: 'Your Orders/README.txt', content: 'read me' },
    ]);
    const { rows } = await read([put('Your Orders.zip', zip)]);
    expect(rows.map(({ outcome }) => verdict(outcome))).toEqual(['event', 'event', 'event']);
    expect(new Set(rows.map(({ input }) => input)).size).toBe(2);
  });

  it('counts a repeated order once when it weighs refunds', async () => {
    const parts = ['1', '2'].map((part) =>
      history([line({ 'Total Owed': '10.00' }), line({ ASIN: 'B2', 'Total Owed': '5.00' })], `p${part}.csv`),
    );
    const back = put('refunds.csv', 'Order ID,Refund Amount,Currency\n111-1,15.00,USD');
    expect((await read([...parts, back])).outcomes.map(verdict)).toEqual(Array(4).fill('skipped: returned'));
  });

  it('says what to give it when there are no orders', async () => {
    await expect(read([put('x.csv', 'a,b\n1,2')])).rejects.toMatchObject({
      code: 'not_found',
      mend: expect.stringContaining('Your Orders.zip'),
    });
    await expect(read([path('absent.zip')])).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('takes digital items at their price, beside the orders, without those that were free or never came', async () => {
  const files = ['Retail.OrderHistory.1.csv', 'Digital Items.csv'].map((name) => fixture('amazon', name));
  const { events, others, notes } = await readPersonal('amazon', files);
  expect(events).toMatchObject([
    {
      occurredAt: Date.UTC(2025, 2, 5, 12),
      amountMinor: 999,
      currency: 'USD',
      quantity: 1,
      item: { id: 'B0EBOOK001', name: 'The Quiet Shelf' },
      creator: { name: 'A House' },
      categories: ['Digital'],
    },
    { occurredAt: Date.UTC(2025, 3, 1, 16), timezone: 'America/New_York', amountMinor: 1099, creator: { name: 'Amazon.com Services' } },
    { item: { name: 'Kettle' } },
  ]);
  expect(others).toEqual(['3 skipped: free', '5 skipped: nothing sent']);
  expect(notes.warnings.join()).toContain('noon in America/New_York');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { MAPPING_EXAMPLE } from '@/cli/mapping-help';
import { parseMapping } from '@/importers/csv/mapping';
import { readCsv } from '@/importers/csv/read-csv';
import { AnnumError } from '@/model/errors';
import { all } from './chunked';

const folder = mkdtempSync(join(tmpdir(), 'annum-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const minimal = { event: { userId: '{who}', activity: 'listen', occurredAt: { text: '{at}', format: 'iso', zone: 'UTC' } } };

async function read(csv: string | Uint8Array, mapping: unknown = minimal) {
  const file = join(folder, 'input.csv');
  writeFileSync(file, csv);
  const reading = await readCsv({
    format: 'csv',
    file,
    mapping: parseMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping), 'mapping.json'),
  });
  return all(reading.rows(), (batch) => batch.rows);
}

const problem = (mapping: unknown): string => {
  try {
    parseMapping(JSON.stringify(mapping), 'mapping.json');
  } catch (error) {
    if (error instanceof AnnumError) return error.message;
    throw error;
  }
  return '';
};

describe('readCsv', () => {
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';

  it('maps with the example of the help: money, zone, returns skipped, rows without a customer redirected', async () => {
    const rows = await read(
      `\ufeff${header}1,A,"Lamp, ""red""",6,2011-07-01 08:26:00,2.55,17850,UK\nC2,A,Lamp,-1,2011-07-01 08:26:00,2.55,17850,UK\n3,B,,1,2011-07-01 08:26:00,0.001,,UK\n`.replaceAll(
        '\n',
        '\r\n',
      ),
      MAPPING_EXAMPLE,
    );
    expect(rows).toMatchObject([
      {
        line: 2,
        outcome: {
          kind: 'event',
          event: {
            userId: '17850',
            activity: 'purchase',
            occurredAt: Date.parse('2011-07-01T07:26:00Z'),
            amountMinor: 1530,
            currency: 'GBP',
            quantity: 6,
            item: { id: 'A', name: 'Lamp, "red"' },
            collection: { id: '1', name: 'Order 1' },
          },
        },
      },
      { line: 3, outcome: { kind: 'skipped', reason: 'return' } },
      { line: 4, outcome: { kind: 'event', event: { userId: 'guest', amountMinor: 0, item: { id: 'B', name: 'B' } } } },
    ]);
  });

  it('says why a row is malformed', async () => {
    const mapping = {
      ...minimal,
      event: {
        ...minimal.event,
        amount: { text: '{paid}' },
        currency: '{cur}',
        quantity: '{n}',
        duration: { text: '{len}', unit: 'clock' },
      },
    };
    const rows = await read(
      'who,at,paid,cur,n,len\nu,2025-01-01,x,EUR,1,\n,2025-01-01,1,EUR,1,\nu,01.01.25,1,EUR,1,\nu,2025-01-01,1,,1,\nu,2025-01-01,1,EUR,1.5,\nu,2025-01-01,1,EUR,1,9\nu,2025-01-01\nu,2025-01-01,1,EUR,1,0:03:20,,\n',
      mapping,
    );
    expect(rows.map(({ outcome }) => (outcome.kind === 'event' ? outcome.event : outcome.reason))).toEqual([
      'amount: is no amount of money',
      'userId: is empty',
      'occurredAt: is no time of the form "iso"',
      'currency: is empty',
      'quantity: is no whole number',
      'duration: is no duration',
      'has more or fewer fields than the header',
      expect.objectContaining({ durationMs: 200_000, amountMinor: 100 }),
    ]);
  });

  it('tries the rules in their order', async () => {
    const rules = [
      { when: { column: 'kind', equals: ['ad', 'hook'] }, skip: 'ad' },
      { when: { column: 'kind', matches: '^tra' }, skip: 'trailer' },
      { when: { column: 'n', below: 0 }, set: { activity: 'return' } },
      { when: { column: 'n', above: 99 }, skip: 'bulk' },
      { when: { column: 'kind', empty: false }, set: { platform: '{kind}' } },
    ];
    const rows = await read(
      'who,at,kind,n\nu,2025-01-01,hook,-1\nu,2025-01-01,trailer,1\nu,2025-01-01,x,-1\nu,2025-01-01,,100\nu,2025-01-01,,\n',
      { ...minimal, rules },
    );
    expect(
      rows.map(({ outcome }) => (outcome.kind === 'event' ? outcome.event : outcome.kind === 'skipped' ? outcome.reason : '')),
    ).toEqual([
      'ad',
      'trailer',
      expect.objectContaining({ activity: 'return', platform: 'x' }),
      'bulk',
      expect.objectContaining({ activity: 'listen', platform: null }),
    ]);
  });

  it('finds columns without regard to case, repeated ones by number, and names of its own when there is no header', async () => {
    const twice = await read('who, At ,who\na,2025-01-01,b\n', { event: { ...minimal.event, userId: '{WHO (2)}' } });
    expect(twice).toMatchObject([{ outcome: { event: { userId: 'b' } } }]);
    const headerless = await read('a;2025-01-01\n', { ...minimal, csv: { delimiter: ';', columns: ['who', 'at'] } });
    expect(headerless).toMatchObject([{ line: 1, outcome: { event: { userId: 'a' } } }]);
  });

  it('reads other encodings, and gzip', async () => {
    const bytes = Buffer.from('who,at\nJos\u00e9,2025-01-01\n', 'latin1');
    expect(await read(bytes, { ...minimal, csv: { encoding: 'windows-1252' } })).toMatchObject([
      { outcome: { event: { userId: 'José' } } },
    ]);
    expect(await read(bytes)).toMatchObject([{ outcome: { kind: 'malformed', reason: 'row is not in the encoding of the file' } }]);
    expect(await read(gzipSync('who,at\na,2025-01-01'))).toMatchObject([{ outcome: { event: { userId: 'a' } } }]);
    const utf16 = Buffer.from('\ufeffwho,at\n가,2025-01-01\n', 'utf16le');
    expect(await read(utf16, { ...minimal, csv: { encoding: 'utf-16le' } })).toMatchObject([{ outcome: { event: { userId: '가' } } }]);
  });

  it('gives no rows for an empty file or a header alone', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('who,at')).toEqual([]);
  });

  it('names a column that the file does not have, and those that it has', async () => {
    await expect(read('user,at\nu,2025-01-01\n')).rejects.toMatchObject({
      message: expect.stringContaining('event.userId names the column "who"'),
      mend: 'Its columns are: user, at.',
    });
    await expect(read('who,at\n', { ...minimal, rules: [{ when: { column: 'x', empty: true }, skip: 'x' }] })).rejects.toThrow(
      'rules.0.when.column',
    );
  });
});

describe('parseMapping', () => {
  it.each([
    [{ ...minimal, evnt: 1 }, /Unrecognized key: "evnt"/],
    [{}, /event: /],
    [{ event: { ...minimal.event, userId: undefined } }, /event\.userId: /],
    [{ event: { ...minimal.event, userId: '{who' } }, /event\.userId: has a brace/],
    [
      { event: { ...minimal.event, occurredAt: { text: '{at}', format: 'yyyy', zone: 'UTC' } } },
      /event\.occurredAt\.format: must have a year/,
    ],
    [{ event: { ...minimal.event, occurredAt: { text: '{at}', format: 'iso', zone: 'Mars' } } }, /event\.occurredAt\.zone: is no IANA/],
    [{ event: { ...minimal.event, amount: { text: '{p}' } } }, /event\.currency: must stand beside "amount"/],
    [{ ...minimal, rules: [{ when: { column: 'a' }, skip: 'x' }] }, /rules\.0\.when: must have exactly one of/],
    [{ ...minimal, rules: [{ when: { column: 'a', empty: true } }] }, /rules\.0: must have either "skip" or "set"/],
    [{ ...minimal, rules: [{ when: { column: 'a', matches: '(' }, skip: 'x' }] }, /rules\.0\.when\.matches: is no regular expression/],
    [{ ...minimal, csv: { encoding: 'ebcdic' } }, /csv\.encoding: /],
  ])('names the key that is wrong (%#)', (mapping, message) => {
    expect(problem(mapping)).toMatch(message);
  });

  it('names every wrong key at once, and JSON that is none', () => {
    expect(problem({ event: { ...minimal.event, userId: '{', activity: '}' } })).toMatch(/event\.userId.*\n.*event\.activity/);
    expect(() => parseMapping('{', 'm.json')).toThrow(/"m.json" is not JSON/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '@/model/event';
import { parseEvent } from '@/model/parse-event';

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    ' ',
    ' a',
    'a ',
    '\u00a0a',
    'a\u3000',
    '\ufeffa',
    'a\0b',
    '\ud800',
    '가나다',
    '日本',
    '😀',
    'x'.repeat(65),
    'x'.repeat(129),
    'x'.repeat(1025),
  ),
);
const odd = fc.constantFrom<unknown>(undefined, null, true, 1.5, Number.NaN, -1, [], {}, { name: '' });
const or = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd });
const whole = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -0, 86_400_000, 86_400_001, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER, 2 ** 53),
);
const instant = fc.oneof(
  fc.date({ min: new Date(-1e12), max: new Date(4.2e12), noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .tuple(
      fc.integer({ min: 2019, max: 2025 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 25 }),
    )
    .map(
      (parts) =>
        `${parts
          .map((part) => String(part).padStart(2, '0'))
          .join('-')
          .replace(/-(\d+)$/, 'T$1')}:00:60Z`,
    ),
  fc
    .tuple(
      fc.constantFrom('2024-02-29', '2025-02-29', '2025-04-31', '2025-01-05'),
      fc.constantFrom(
        'T10:20:30Z',
        'T10:20Z',
        'T10:20:30.5Z',
        'T10:20:30.1234567Z',
        'T10:20:30+09:00',
        'T10:20:30',
        'T24:00:00Z',
        ' 10:20:30Z',
        '',
      ),
    )
    .map(([day, time]) => day + time),
  fc.constantFrom<unknown>(0, -1, 4_102_444_799_999, 4_102_444_800_000, 1.5),
);
const entity = fc.record({ id: or(text), name: or(text), extra: fc.constant(1) }, { requiredKeys: [] });
/** Values for each field, most of them at an edge. */
const fields: Record<string, fc.Arbitrary<unknown>> = {
  messageId: or(text),
  source: or(text),
  userId: or(text),
  activity: or(text),
  occurredAt: or(instant),
  durationMs: or(whole),
  amountMinor: or(whole),
  currency: or(fc.constantFrom('EUR', 'eur', 'EURO')),
  quantity: or(whole),
  item: or(entity),
  creator: or(entity),
  collection: or(entity),
  categories: or(fc.array(or(text), { maxLength: 34 })),
  country: or(text),
  platform: or(text),
  timezone: or(fc.constantFrom('Asia/Seoul', 'asia/seoul', '+09:00', 'Nowhere/At_All')),
  properties: or(
    fc.oneof(
      fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()),
      fc.constantFrom<unknown>(
        { constructor: 1 },
        JSON.parse('{"__proto__":1,"a":2}'),
        { a: '\ud800' },
        { a: '\\u0000' },
        { a: 'x'.repeat(40_000) },
      ),
    ),
  ),
  unknown: fc.constant(1),
};
/** An event that is fine but for up to three fields of these. */
const raw = fc
  .array(
    fc.constantFrom(...Object.keys(fields)).chain((key) => fc.tuple(fc.constant(key), fields[key] ?? odd)),
    { maxLength: 3 },
  )
  .map((changes) => ({ userId: 'u', activity: 'listen', occurredAt: '2025-01-01T00:00:00Z', ...Object.fromEntries(changes) }));

describe('parseEvent', () => {
  it('takes and refuses exactly what the schema does, with the same result', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: raw }, { weight: 1, arbitrary: fc.anything() }), (value) => {
        const expected = eventSchema.safeParse(value);
        const found = parseEvent(value);
        expect('event' in found).toBe(expected.success);
        if ('event' in found) {
          taken += 1;
          expect(found.event).toEqual(expected.data);
        }
      }),
      { numRuns: 8_000 },
    );
    expect(taken).toBeGreaterThan(2_000);
  });

  it('agrees with the schema on ordinary events, which take the short way', () => {
    const usual = fc.record({
      messageId: fc.uuid(),
      userId: fc.stringMatching(/^[a-z0-9]{1,20}$/),
      activity: fc.constantFrom('listen', 'purchase'),
      occurredAt: fc.date({ min: new Date(0), max: new Date(4_102_444_799_999), noInvalidDate: true }).map((date) => date.toISOString()),
      durationMs: fc.integer({ min: 0, max: 86_400_000 }),
      item: fc.record({ id: fc.uuid(), name: fc.constantFrom('Hello', '안녕', 'Ça va') }),
      categories: fc.array(fc.constantFrom('pop', 'k-pop'), { maxLength: 3 }),
      timezone: fc.constantFrom('Asia/Seoul', 'europe/berlin'),
    });
    fc.assert(
      fc.property(usual, (value) => {
        expect(parseEvent(value)).toEqual({ event: eventSchema.parse(value) });
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what is wrong, and where', () => {
    const event = { userId: 'u', activity: 'listen', occurredAt: '2025-01-01T00:00:00Z' };
    expect(parseEvent({ ...event, occurredAt: 'yesterday' })).toEqual({ problem: expect.stringMatching(/^occurredAt: /) });
    expect(parseEvent({ ...event, item: { name: 'a\0' } })).toEqual({
      problem: 'item.name: must not contain NUL or half of a surrogate pair',
    });
    expect(parseEvent({ ...event, properties: { a: 'x'.repeat(33_000) } })).toEqual({
      problem: 'properties: must be at most 32 KB of JSON',
    });
    expect(parseEvent(null)).toEqual({ problem: expect.any(String) });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OccurrenceCounter } from '@/model/occurrence-counter';
import { createMessageIdDeriver } from '@/server/events/derive-message-id';

const half = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff_ffff }), fc.constantFrom(0xffff_ffff));

describe('OccurrenceCounter', () => {
  it('counts as a Map does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(half, half), { maxLength: 2_000 }), (digests) => {
        const counter = new OccurrenceCounter();
        const expected = new Map<string, number>();
        for (const [high, low] of digests) {
          const count = (expected.get(`${high}:${low}`) ?? 0) + 1;
          expected.set(`${high}:${low}`, count);
          expect(counter.next(high, low)).toBe(count);
        }
      }),
    );
  });

  it('goes on counting where a byte ends, and while its tables grow', () => {
    const counter = new OccurrenceCounter();
    for (let count = 1; count <= 700; count++) expect(counter.next(5, 6)).toBe(count);
    for (let index = 0; index < 200_000; index++) counter.next(Math.imul(index, 2_654_435_761) >>> 0, index);
    let wrong = 0;
    for (let index = 0; index < 200_000; index++) if (counter.next(Math.imul(index, 2_654_435_761) >>> 0, index) !== 2) wrong += 1;
    expect(wrong).toBe(0);
    expect(counter.next(5, 6)).toBe(701);
  });
});

describe('createMessageIdDeriver', () => {
  const event = { userId: 'u', activity: 'listen', occurredAt: 1, item: { name: 'a' } };

  it('gives equal rows ids of their own, the same ones for the same input', () => {
    const rows = [event, { ...event, userId: 'v' }, event, { ...event, item: { id: null, name: 'a' } }, event];
    const idsOf = () => {
      const derive = createMessageIdDeriver();
      return rows.map((row) => derive(row));
    };
    const ids = idsOf();
    expect(idsOf()).toEqual(ids);
    expect(new Set(ids).size).toBe(rows.length);
    expect(ids[3]).toBe(`${ids[0]}.2`);
  });

  it('lets an identity stand for the content, one person at a time', () => {
    const derive = createMessageIdDeriver();
    const id = derive(event, 'x');
    expect(createMessageIdDeriver()({ ...event, activity: 'other' }, 'x')).toBe(id);
    expect(createMessageIdDeriver()({ ...event, userId: 'v' }, 'x')).not.toBe(id);
    expect(createMessageIdDeriver()(event)).not.toBe(id);
  });

  it('knows events by their content, not by the order of their keys', () => {
    const one = createMessageIdDeriver()({ ...event, properties: { a: 1, b: { c: 2, d: null } } });
    expect(createMessageIdDeriver()({ ...event, quantity: 1, properties: { b: { c: 2 }, a: 1 } })).toBe(one);
    expect(createMessageIdDeriver()({ ...event, properties: { a: 1, b: { c: 3 } } })).not.toBe(one);
  });
});

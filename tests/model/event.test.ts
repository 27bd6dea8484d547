import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../src/model/event';

const event = { userId: 'u1', activity: 'listen', occurredAt: '2025-06-01T09:00:00+09:00' };
const accepts = (change: Record<string, unknown>) => eventSchema.safeParse({ ...event, ...change }).success;

describe('an event', () => {
  it('starts at an instant, however it is written', () => {
    const midnight = Date.parse('2025-06-01T00:00:00Z');
    expect(eventSchema.parse(event).occurredAt).toBe(midnight);
    expect(eventSchema.parse({ ...event, occurredAt: '2025-06-01T00:00:00.000Z' }).occurredAt).toBe(midnight);
    expect(eventSchema.parse({ ...event, occurredAt: midnight }).occurredAt).toBe(midnight);
  });

  it.each(['2025-06-01', '2025-06-01T09:00:00', 'yesterday', -1, 1.5, 4_102_444_800_000, null])('does not start at %j', (occurredAt) => {
    expect(accepts({ occurredAt })).toBe(false);
  });

  it('belongs to somebody, and is something', () => {
    expect(accepts({ userId: '' })).toBe(false);
    expect(accepts({ userId: 'x'.repeat(128) })).toBe(true);
    expect(accepts({ userId: 'x'.repeat(129) })).toBe(false);
    expect(accepts({ activity: '' })).toBe(false);
  });

  it('lasts whole milliseconds, a day at the most', () => {
    expect(accepts({ durationMs: 0 })).toBe(true);
    expect(accepts({ durationMs: 86_400_000 })).toBe(true);
    for (const durationMs of [-1, 0.5, 86_400_001, '60000']) expect(accepts({ durationMs })).toBe(false);
  });

  it('counts money in whole minor units of a named currency', () => {
    expect(accepts({ amountMinor: 1752, currency: 'USD' })).toBe(true);
    expect(accepts({ amountMinor: 17.52 })).toBe(false);
    expect(accepts({ amountMinor: Number.MAX_SAFE_INTEGER + 1 })).toBe(false);
    expect(accepts({ currency: 'usd' })).toBe(false);
  });

  it('names things that have a name', () => {
    expect(eventSchema.parse({ ...event, creator: { name: '  한밤의 라디오 ' } }).creator?.name).toBe('한밤의 라디오');
    expect(accepts({ item: { id: 't1', name: '   ' } })).toBe(false);
    expect(accepts({ item: { id: 't1' } })).toBe(false);
    expect(accepts({ categories: Array.from({ length: 33 }, (_, i) => `g${i}`) })).toBe(false);
  });

  it('may leave everything else out, or say null', () => {
    const nothing = {
      messageId: null,
      source: null,
      item: null,
      creator: null,
      collection: null,
      categories: null,
      quantity: null,
      timezone: null,
    };
    expect(accepts(nothing)).toBe(true);
    expect(accepts({})).toBe(true);
  });
});

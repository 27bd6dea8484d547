import { describe, expect, it } from 'vitest';
import { createSegmentMapper } from '@/intake/segment/map-message';
import { sourceMappingSchema } from '@/intake/segment/mapping';
import { type Beat, watchTime } from '@/intake/segment/watch-time';

const NOW_MS = Date.parse('2026-03-01T10:00:00Z');
const ARRIVAL = { receivedAtMs: NOW_MS, sentAtMs: null };
const mapping = (input: unknown) => sourceMappingSchema.parse(input);
const outcome = (
  raw: Record<string, unknown>,
  rules: unknown = null,
  arrival: { receivedAtMs: number; sentAtMs: number | null } = ARRIVAL,
) => createSegmentMapper(rules === null ? null : mapping(rules))({ userId: 'ina', messageId: 'm1', ...raw }, null, arrival);
const track = (event: string, properties: unknown = {}, more: Record<string, unknown> = {}) => ({
  type: 'track',
  event,
  properties,
  ...more,
});
const at = (raw: Record<string, unknown>, sentAtMs: number | null) => {
  const found = outcome({ ...track('Listen'), ...raw }, null, { receivedAtMs: NOW_MS, sentAtMs });
  return 'meaning' in found ? found.meaning.events?.[0]?.occurredAt : found.problem;
};

describe('the time of a message', () => {
  const stamp = '2026-03-01T09:00:00.000Z';
  const ms = Date.parse(stamp);

  it('is what the sender says, which a historical import sets, and not when it was queued', () => {
    expect(at({ timestamp: stamp, originalTimestamp: '2026-03-01T09:59:00Z' }, NOW_MS)).toBe(ms);
    expect(at({ originalTimestamp: stamp }, NOW_MS)).toBe(ms);
    expect(at({}, NOW_MS)).toBe(NOW_MS);
  });

  it('is moved by a clock that is off, not by the way here nor by a request that waited for days', () => {
    expect(at({ timestamp: stamp }, NOW_MS - 3_600_000)).toBe(ms + 3_600_000);
    expect(at({ timestamp: stamp }, NOW_MS + 600_000)).toBe(ms - 600_000);
    expect(at({ timestamp: stamp }, NOW_MS - 4_000)).toBe(ms);
    expect(at({ timestamp: stamp }, NOW_MS - 30 * 3_600_000)).toBe(ms);
  });

  it('must be a time with a zone', () => {
    for (const timestamp of ['yesterday', '2026-03-01', '2026-03-01T09:00:00', {}]) {
      expect(at({ timestamp }, null)).toMatchObject({ code: 'invalid', message: expect.stringContaining('timestamp') });
    }
  });
});

describe('orders', () => {
  const lines = (properties: unknown) => {
    const found = outcome(track('Order Completed', properties));
    return 'meaning' in found ? found.meaning.events?.map(({ amountMinor, quantity }) => [amountMinor, quantity]) : found.problem.message;
  };

  it('are a purchase for each product, in the minor unit of the currency', () => {
    const products = [{ price: 0.1, quantity: 3 }, { price: '19.99' }, { name: 'gift' }];
    expect(lines({ order_id: 'o', currency: 'eur', products })).toEqual([
      [30, 3],
      [1999, 1],
      [null, 1],
    ]);
    expect(lines({ order_id: 'o', currency: 'KRW', products: [{ price: 3900, quantity: 2 }] })).toEqual([[7800, 2]]);
  });

  it('without prices share what was paid, to the cent', () => {
    expect(lines({ order_id: 'o', total: 10, currency: 'USD', products: [{}, {}, {}] })).toEqual([
      [333, 1],
      [334, 1],
      [333, 1],
    ]);
    expect(lines({ order_id: 'o', revenue: '5.50', currency: 'USD' })).toEqual([[550, 1]]);
    expect(lines({ order_id: 7, total: 5 })).toEqual([[null, 1]]);
  });

  it('are the same order however often and from wherever they are told', () => {
    const ids = (messageId: string) => {
      const found = outcome({ ...track('Completed Order', { order_id: 'o-1', products: [{}, {}] }), messageId });
      return 'meaning' in found ? found.meaning.events?.map((event) => event.messageId) : [];
    };
    expect(ids('browser')).toEqual(ids('server'));
    expect(ids('browser')).toEqual(['order/o-1/0', 'order/o-1/1']);
  });

  it('need an id and a currency that exists', () => {
    expect(lines({})).toContain('order_id');
    expect(lines({ order_id: 'o', currency: 'euros' })).toContain('currency');
    expect(lines({ order_id: 'o', products: 'mug' })).toContain('products');
  });
});

describe('messages that no recap needs', () => {
  it.each([
    ['a page', { type: 'page', name: 'Home' }],
    ['a group', { type: 'group', groupId: 'g' }],
    ['a step of a checkout', track('Checkout Step Completed')],
    ['an advertisement', track('Video Ad Playing')],
  ])('%s is taken and forgotten', (_what, raw) => expect(outcome(raw)).toEqual({ meaning: {} }));

  it('an event nobody explained waits for somebody who does, unless the mapping leaves it out', () => {
    expect(outcome(track('Song Played'))).toMatchObject({ problem: { code: 'unmapped', message: expect.stringContaining('song played') } });
    expect(outcome(track('Song Played'), { ignore: ['song*'] })).toEqual({ meaning: {} });
  });
});

describe('a mapping of a source', () => {
  const rules = {
    rules: [
      {
        event: 'Song Played',
        timestamp: 'end',
        rules: [{ when: { column: 'properties.preview', equals: 'true' }, skip: 'a preview' }],
        fields: {
          activity: 'listen',
          duration: { text: '{properties.seconds}', unit: 's' },
          item: { id: '{properties.track.id}', name: '{properties.track.title}' },
          creator: { name: '{properties.artist}' },
          categories: ['{properties.genre}'],
        },
      },
      {
        event: 'Basket Paid',
        each: 'properties.things',
        fields: { activity: 'purchase', item: { name: '{each.what}' }, quantity: '{each.n}' },
      },
    ],
  };

  it('says what its events mean', () => {
    const properties = { seconds: 200, track: { id: 7, title: 'Halt' }, artist: 'Ada', genre: 'pop' };
    expect(outcome(track('song played', properties), rules)).toMatchObject({
      meaning: {
        events: [
          {
            messageId: 'm1',
            userId: 'ina',
            activity: 'listen',
            occurredAt: NOW_MS - 200_000,
            durationMs: 200_000,
            item: { id: '7', name: 'Halt' },
            creator: { name: 'Ada' },
            categories: ['pop'],
          },
        ],
      },
    });
    expect(outcome(track('Song Played', { ...properties, preview: true }), rules)).toEqual({ meaning: { events: [] } });
    expect(outcome(track('Song Played', { ...properties, seconds: 'long' }), rules)).toMatchObject({ problem: { code: 'invalid' } });
  });

  it('makes an event of each entry of a list', () => {
    const found = outcome(track('Basket Paid', { things: [{ what: 'Mug', n: 2 }, { what: 'Tea' }] }), rules);
    expect(found).toMatchObject({
      meaning: {
        events: [
          { messageId: 'm1/0', item: { name: 'Mug' }, quantity: 2 },
          { messageId: 'm1/1', item: { name: 'Tea' } },
        ],
      },
    });
    expect(outcome(track('Basket Paid', {}), rules)).toMatchObject({ problem: { message: expect.stringContaining('properties.things') } });
  });

  it('is refused with what is wrong in it', () => {
    const wrong = (fields: unknown) => sourceMappingSchema.safeParse({ rules: [{ event: 'A', fields }] }).error?.issues[0]?.message;
    expect(wrong({})).toContain('activity');
    expect(wrong({ activity: 'listen', nonsense: 1 })).toContain('nonsense');
    expect(wrong({ activity: '{half' })).toContain('brace');
    expect(wrong({ activity: 'listen', amount: { text: '{properties.paid}' } })).toContain('currency');
  });
});

describe('watch time', () => {
  const beats = (...list: readonly (readonly [second: number, position: number, state?: Beat['state']])[]): Beat[] =>
    list.map(([second, position, state = 'content']) => ({ atMs: second * 1000, positionMs: position * 1000, state }));
  const seconds = (list: Beat[]) => watchTime(list).watchedMs / 1000;

  it('is what the position went forward', () => {
    expect(seconds(beats([0, 0], [10, 10], [20, 20], [25, 25, 'content-idle']))).toBe(25);
    expect(watchTime(beats([5, 100], [15, 110])).startMs).toBe(5_000);
  });

  it('is neither what was skipped, nor what was played before, nor a pause', () => {
    expect(seconds(beats([0, 0], [10, 10], [20, 600], [30, 610]))).toBe(35);
    expect(seconds(beats([0, 500], [10, 510], [20, 20], [30, 30]))).toBe(20);
    expect(seconds(beats([0, 0], [10, 10], [12, 12, 'playback-idle'], [900, 12, 'playback'], [901, 12], [911, 22]))).toBe(20);
    expect(seconds(beats([0, 0], [10, 10], [20, 20], [3_620, 3_620]))).toBe(35);
  });

  it('is not the length of a video that was closed at its beginning', () => {
    expect(seconds(beats([0, 0, 'playback'], [40, 40, 'playback-idle']))).toBe(40);
    expect(seconds(beats([1_320, 1_312, 'playback-idle']))).toBe(0);
  });

  it('goes by the clock of the video where advertisements have another', () => {
    expect(seconds(beats([0, 0, 'playback'], [30, 0], [40, 10], [50, 20], [60, 50, 'playback-idle']))).toBe(20);
  });

  it('does not depend on the order of arrival', () => {
    const list = beats([0, 0], [10, 10], [20, 20], [30, 30], [40, 40]);
    expect(seconds(list.toReversed())).toBe(40);
  });
});

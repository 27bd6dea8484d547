import fc from 'fast-check';
import type { Edition } from '@/model/edition';
import { editionSchema } from '@/model/edition';
import type { Pack } from '@/model/pack';
import { FACTS } from '@/model/recap';
import { music } from '@/packs/music/music';
import { packs } from '@/packs/registry';
import type { Person, StoredEvent } from './brute-force-events';

/** A population with the rules it is counted by. */
export interface World {
  readonly edition: Edition;
  readonly pack: Pack;
  readonly people: readonly Person[];
  readonly events: readonly StoredEvent[];
}

const HOUR_MS = 3_600_000;
/** Events of a tied world start at no other times than these. */
const TIED_MS = 40 * 24 * HOUR_MS;
/** Ends of the world's clocks, half and quarter hours, both hemispheres, a change at midnight. */
const ZONES = [
  'UTC',
  'Etc/GMT+12',
  'Pacific/Kiritimati',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Havana',
  'Asia/Seoul',
];

const NAMES = {
  creator: [
    'Beyoncé',
    'Beyonce\u0301',
    ' BEYONCÉ',
    'beyoncé',
    '방탄소년단',
    'Straße',
    'STRASSE',
    'a  b',
    'A\u00a0B',
    'a b',
    '\u{1F600} Band',
    '\uFF21Ｂ',
    'ΣΊΣΥΦΟΣ',
    'σίσυφος',
  ],
  item: ['Hello', 'hello', 'HELLO ', 'Song', 'song', '노래', 'Été', 'E\u0301te\u0301', '\u{1D573}ey', '\uFF28ey'],
  collection: ['One', 'one', 'Two', 'two  ', '셋'],
  category: ['Pop', 'pop', 'POP ', 'K-Pop', 'Rock', 'rock\u3000'],
} as const;

const WINDOWS = [
  { from: '2024-01-01', to: '2025-01-01' },
  { from: '2025-01-01', to: '2026-01-01' },
  { from: '2025-03-01', to: '2025-04-01' },
  { from: '2024-02-29', to: '2024-03-31' },
  { from: '2025-10-01', to: '2026-01-01' },
  { from: '2024-12-15', to: '2026-01-10' },
];

/** The packs that there are, and made-up ones for measures that none of them has: the texts of the statistics are the same. */
const PACKS: readonly Pack[] = [
  ...packs,
  {
    ...music,
    facts: FACTS,
    mainMeasure: 'plays',
    listMeasures: { creators: 'plays', items: 'minutes', collections: 'plays', categories: 'orders' },
  },
  {
    ...music,
    activities: ['purchase', 'order'],
    counts: { by: 'purchase' },
    facts: FACTS,
    mainMeasure: 'quantity',
    listMeasures: { creators: 'orders', items: 'amountMinor', collections: 'amountMinor', categories: 'amountMinor' },
  },
];

const entity = (names: readonly string[], ids: readonly string[]) =>
  fc.record({ name: fc.constantFrom(...names), id: fc.option(fc.constantFrom(...ids), { freq: 3 }) });

/** An instant near an edge of the window, near a change of clocks, or anywhere from a year and more before it to a little after. */
function instants(window: Edition['window']): fc.Arbitrary<number> {
  const [from, to] = [Date.parse(`${window.from}T00:00:00Z`), Date.parse(`${window.to}T00:00:00Z`)];
  const before = from - 400 * 24 * HOUR_MS;
  const near = (ms: number, hours: number) => fc.integer({ min: ms - hours * HOUR_MS, max: ms + hours * HOUR_MS });
  const clockChanges = ['2025-03-09T07:00Z', '2025-11-02T06:00Z', '2024-03-31T01:00Z', '2025-03-30T01:00Z', '2024-11-03T05:00Z'].map(
    Date.parse,
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: from, max: to }) },
    // A few minutes of one evening: sessions, ties, repeats.
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((step) => from + 20 * 24 * HOUR_MS + step * 450_000) },
    { weight: 2, arbitrary: fc.integer({ min: before, max: from }) },
    { weight: 2, arbitrary: near(from, 15) },
    { weight: 2, arbitrary: near(to, 15) },
    { weight: 1, arbitrary: fc.constantFrom(...clockChanges).chain((ms) => near(ms, 3)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }).map((day) => to - day * 24 * HOUR_MS - 12 * HOUR_MS) },
  );
}

/** An event of before the window with a creator of that time, spelled in two ways. */
const forgotten = <Event extends Pick<StoredEvent, 'occurredAt' | 'creator'>>(event: Event, fromMs: number): Event =>
  event.occurredAt < fromMs && event.creator
    ? { ...event, creator: { name: event.occurredAt % 2 === 0 ? 'Then' : 'THEN', id: null } }
    : event;

export const worlds: fc.Arbitrary<World> = fc
  .record({
    window: fc.constantFrom(...WINDOWS),
    pack: fc.constantFrom(...PACKS),
    zone: fc.constantFrom(...ZONES),
    // Everything equal but the names, with orders or without: only the last of the ties is left to decide.
    tied: fc.constantFrom(null, null, null, 'orders', 'alone'),
    // Whoever was loved before the window is not met in it again.
    fickle: fc.boolean(),
  })
  .chain(({ window, pack, zone, tied, fickle }) => {
    const userIds = Array.from({ length: 12 }, (_, at) => `user ${at}${at % 3 === 0 ? '’s' : ''}`);
    const event = fc.record({
      source: fc.constantFrom('a', 'b'),
      // Collides now and then: the second message with a key is no event.
      messageId: fc.integer({ min: 0, max: 5_000 }).map(String),
      userId: fc.constantFrom(...userIds),
      activity: fc.constantFrom(...pack.activities, ...pack.activities, 'listen', 'order'),
      occurredAt: tied ? instants(window).map((ms) => ms - (ms % TIED_MS)) : instants(window),
      durationMs: tied
        ? fc.constant(60_000)
        : fc.option(fc.constantFrom(0, 29_999, 30_000, 30_000, 60_000, 200_000, 3_600_000, 86_400_000), { freq: 8 }),
      amountMinor: tied ? fc.constant(100) : fc.option(fc.constantFrom(-500, 0, 100, 100, 250, 999_999), { freq: 6 }),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', null),
      quantity: fc.constantFrom(1, 1, 1, 2, 3),
      item: fc.option(entity(NAMES.item, ['x1', 'x2', 'hello']), { freq: 12 }),
      creator: fc.option(entity(NAMES.creator, ['c1', 'c2', 'beyoncé']), { freq: 12 }),
      collection: tied === 'alone' ? fc.constant(null) : fc.option(entity(NAMES.collection, ['o1', 'o2']), { freq: 3 }),
      categories: fc.option(fc.array(fc.constantFrom(...NAMES.category), { maxLength: 3 })),
      timezone: fc.option(fc.constantFrom(...ZONES), { freq: 1 }),
      properties: fc.constantFrom(null, null, { durationEstimated: true }, { durationEstimated: false }, { durationEstimated: 'true' }),
    });
    return fc.record({
      pack: fc.constant(pack),
      edition: fc
        .record({
          minCohort: fc.constantFrom(2, 3, 5, 20),
          plays: fc.constantFrom(0, 1, 4, 10),
          creators: fc.constantFrom(0, 1, 3),
          top: fc.constantFrom(5, 5, 7),
          currency: fc.constantFrom('EUR', null),
        })
        .map(({ minCohort, plays, creators, top, currency }) =>
          editionSchema.parse({
            id: 'world',
            pack: pack.id,
            label: 'World',
            window,
            zone,
            minCohort,
            minimum: { plays, creators, orders: plays > 4 ? 3 : undefined },
            minDurationMs: pack.counts.by === 'duration' ? 30_000 : null,
            currency,
            top,
          }),
        ),
      people: fc.tuple(
        ...userIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            timezone: fc.option(fc.constantFrom(...ZONES), { freq: 1 }),
            displayName: fc.option(fc.constant(`Name of ${id}`)),
            birthday: fc.option(fc.constantFrom('02-29', '07-05')),
          }),
        ),
      ),
      events: fc
        .array(event, { minLength: 0, maxLength: 400, size: 'max' })
        .map((events) => (fickle ? events.map((one) => forgotten(one, Date.parse(window.from))) : events)),
    });
  });

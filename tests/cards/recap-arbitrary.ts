import fc from 'fast-check';
import { FIGURES, type Pack } from '../../src/model/pack';
import { MEASURES, type Recap, type Totals } from '../../src/model/recap';
import { BADGE_RUNGS, standingOf } from '../../src/model/standing';
import { datesOf, monthsOf } from '../../src/model/window';

/** Names that people and exports really send, and worse: controls, overrides, floods of marks, lone surrogates, nothing at all. */
export const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    ' ',
    '\u202eevil',
    '한밤의 라디오',
    'BTS',
    '桜',
    '🎧',
    '7',
    'a'.repeat(500),
    `e${'\u0301'.repeat(300)}`,
    '{n}',
    '$&',
    '\ud83d',
  ),
);

const count = fc.nat({ max: 100_000 });
const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 600_000, noNaN: true }), fc.constant(Number.MAX_SAFE_INTEGER));

const standing = fc
  .record({
    of: fc.integer({ min: 1, max: 1_000_000 }),
    a: fc.double({ min: 0, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ of, a, b }) => {
    const atOrAbove = Math.max(1, Math.round(a * of));
    return { counts: { of, atOrAbove, greater: Math.min(atOrAbove - 1, Math.floor(b * atOrAbove)) } };
  });

const entry = fc.record({
  name: anyName,
  id: fc.option(fc.string()),
  plays: count,
  minutes: amount,
  amountMinor: count,
  quantity: count,
  orders: count,
});

const totals: fc.Arbitrary<Totals> = fc.record({
  plays: count,
  minutes: amount,
  amountMinor: count,
  currency: fc.constantFrom(null, 'KRW', 'USD'),
  quantity: count,
  orders: count,
  activeDays: fc.nat({ max: 400 }),
  items: count,
  creators: count,
  collections: count,
  categories: count,
});

const place = fc.integer({ min: 1, max: 10 });
const anyOthers: fc.Arbitrary<Pick<Recap, 'lastYear' | 'nextBadge' | 'mayLove' | 'community' | 'decoys' | 'estimated'>> = fc.record({
  lastYear: fc.option(
    fc.record({
      loyal: fc.array(fc.record({ name: anyName, place, before: place }), { maxLength: 10 }),
      comeback: fc.option(
        fc.record({ count, top: fc.option(fc.record({ name: anyName, last: fc.constantFrom('1970-01-01', '1999-12-31', '2024-02-29') })) }),
      ),
      drifted: fc.array(fc.record({ name: anyName, before: place }), { maxLength: 10 }),
    }),
  ),
  nextBadge: fc.option(
    fc.record({ name: anyName, of: count, shown: fc.constantFrom(...BADGE_RUNGS).map((rung) => rung / 1000), more: amount }),
  ),
  mayLove: fc.option(
    fc.array(fc.record({ name: anyName, through: fc.array(anyName, { minLength: 1, maxLength: 2 }), people: count }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  community: fc.option(fc.record({ people: count, value: count, creator: fc.option(fc.record({ name: anyName, people: count })) })),
  decoys: fc.array(anyName, { maxLength: 3 }),
  estimated: fc.option(fc.record({ plays: fc.nat(1000), minutes: fc.nat(100_000) })),
});

const window = fc.record({ start: fc.nat({ max: 20_000 }), length: fc.integer({ min: 1, max: 400 }) }).map(({ start, length }) => ({
  from: new Date(start * 86_400_000).toISOString().slice(0, 10),
  to: new Date((start + length) * 86_400_000).toISOString().slice(0, 10),
}));

/** Any recap that the schema takes, whether or not a year could have been like that: numbers need not agree with each other. */
export const anyRecapOf = (pack: Pack): fc.Arbitrary<Recap> =>
  window.chain((range) => {
    const dates = datesOf(range);
    const months = monthsOf(range);
    const date = fc.constantFrom(...dates);
    const month = fc.constantFrom(...months);
    const instant = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2090-01-01') }).map((at) => at.toISOString());
    const percentile = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    const ratio = fc.option(fc.double({ min: -1, max: 1e6, noNaN: true }));
    return fc
      .record({
        user: fc.record({
          id: fc.string({ minLength: 1 }),
          name: fc.option(anyName),
          birthday: fc.option(fc.constantFrom('02-29', '07-05')),
        }),
        timezone: fc.constantFrom('Asia/Seoul', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC', 'Not/AZone'),
        minCohort: fc.integer({ min: 2, max: 100 }),
        totals,
        creators: fc.array(fc.record({ entry, standing: fc.option(standing) }), { maxLength: 8 }),
        categories: fc.array(fc.record({ entry, standing: fc.option(standing) }), { maxLength: 8 }),
        items: fc.array(fc.record({ entry, creator: fc.option(anyName) }), { maxLength: 8 }),
        overall: fc.record({ standing, measure: fc.constantFrom(...MEASURES), median: amount }),
        months: fc.array(amount, { minLength: months.length, maxLength: months.length }),
        weekdays: fc.array(amount, { minLength: 7, maxLength: 7 }),
        hours: fc.array(amount, { minLength: 24, maxLength: 24 }),
        days: fc.uniqueArray(fc.record({ date, value: amount }), { selector: (day) => day.date, maxLength: 40 }),
        peakDay: fc.record({ date, value: amount }),
        streak: fc.record({ days: fc.nat({ max: 400 }), from: date, to: date }),
        session: fc.record({ start: instant, events: count, value: amount }),
        obsession: fc.option(fc.record({ name: anyName, creator: fc.option(anyName), date, plays: count })),
        binge: fc.option(fc.record({ name: anyName, date, items: count, plays: count, minutes: amount })),
        biggest: fc.option(
          fc.record({
            amountMinor: count,
            date,
            creator: fc.option(anyName),
            items: count,
            quantity: fc.integer({ min: -5, max: 100_000 }),
          }),
        ),
        reorder: fc.option(fc.record({ name: anyName, creator: fc.option(anyName), orders: count, quantity: count })),
        weeks: fc.option(fc.record({ weeks: fc.nat({ max: 60 }), from: date, to: date })),
        first: fc.record({ name: fc.option(anyName), creator: fc.option(anyName), occurredAt: instant }),
        discoveries: fc.option(fc.record({ count, top: fc.option(fc.record({ name: anyName })), first: fc.option(date) })),
        previous: fc.option(fc.record({ totals, grown: ratio })),
        leaders: fc.uniqueArray(fc.record({ month, creator: anyName }), { selector: (leader) => leader.month }),
        race: fc.array(fc.array(fc.record({ name: anyName, value: amount }), { maxLength: 5 }), { maxLength: months.length }),
        others: anyOthers,
        archetype: fc.record({
          id: fc.constantFrom(...pack.archetypes.map((archetype) => archetype.id), 'unheard-of'),
          basis: fc.constantFrom('cohort' as const, 'even' as const),
          scores: fc.array(percentile, { minLength: pack.archetypes.length, maxLength: pack.archetypes.length }),
          figures: fc.array(fc.option(fc.double({ min: 0, max: 1440, noNaN: true })), { minLength: 8, maxLength: 8 }),
        }),
      })
      .map((r): Recap => {
        const change = Object.fromEntries(Object.keys(r.totals).map((key) => [key, r.previous?.grown ?? null]));
        return {
          schema: 1,
          edition: 'music-any',
          user: r.user,
          timezone: r.timezone,
          window: range,
          minCohort: r.minCohort,
          totals: r.totals,
          skipped: { currency: 0, uncounted: 0 },
          top: {
            creators: r.creators.map((one) => ({ ...one.entry, standing: one.standing && standingOf(one.standing.counts, r.minCohort) })),
            items: r.items.map((one) => ({ ...one.entry, creator: one.creator })),
            collections: [],
            categories: r.categories.map((one) => ({
              ...one.entry,
              standing: one.standing && standingOf(one.standing.counts, r.minCohort),
            })),
          },
          standing: {
            overall: { ...standingOf(r.overall.standing.counts, r.minCohort), measure: r.overall.measure, median: r.overall.median },
          },
          timeline: {
            months: months.map((name, index) => ({ month: name, value: r.months[index] ?? 0 })),
            weekdays: r.weekdays,
            hours: r.hours,
            days: r.days,
          },
          peakDay: r.peakDay,
          streak: r.streak,
          session: r.session,
          obsession: r.obsession,
          binge: r.binge,
          biggest: r.biggest,
          reorder: r.reorder,
          weeks: r.weeks,
          first: r.first,
          discoveries: r.discoveries,
          previous: r.previous && { totals: r.previous.totals, change: change as NonNullable<Recap['previous']>['change'] },
          leaders: r.leaders,
          race: r.race.map((top, index) => ({ month: months[index] ?? months[0] ?? '2025-01', top })),
          archetype: {
            id: r.archetype.id,
            basis: r.archetype.basis,
            scores: Object.fromEntries(pack.archetypes.map((archetype, index) => [archetype.id, r.archetype.scores[index] ?? null])),
            figures: Object.fromEntries(FIGURES.map((figure, index) => [figure, r.archetype.figures[index] ?? null])),
          },
          ...r.others,
        };
      });
  });

import { fixtureRecap } from '../../src/cards/fixture-recap';
import type { Recap } from '../../src/model/recap';
import { standingOf } from '../../src/model/standing';
import { music } from '../../src/packs/music/music';

/** A listener with nobody beside them and hardly anything to tell: one month, ties everywhere, every nullable number null. */
export function lonelyRecap(): Recap {
  const base = fixtureRecap('en');
  const alone = standingOf({ greater: 0, atOrAbove: 1, of: 1 }, base.minCohort);
  const entry = { id: null, plays: 6, minutes: 3, amountMinor: 0, quantity: 6, orders: 6 };
  const names = ['A', 'B', 'C', 'D', 'E'];
  const change = Object.keys(base.totals).map((key) => [key, null]);
  return {
    ...base,
    user: { id: 'u', name: null, birthday: null },
    window: { from: '1999-02-01', to: '1999-03-01' },
    totals: { ...base.totals, plays: 30, minutes: 15, activeDays: 2, items: 30, creators: 5, quantity: 30, orders: 30 },
    top: {
      creators: names.map((name) => ({ ...entry, name, standing: alone })),
      items: names.map((name) => ({ ...entry, plays: 1, name, creator: null })),
      collections: [],
      categories: [],
    },
    standing: { overall: { ...alone, measure: 'minutes', median: 15 } },
    timeline: {
      months: [{ month: '1999-02', value: 15 }],
      weekdays: [1, 2, 2, 2, 2, 3, 3],
      hours: Array.from({ length: 24 }, () => 15 / 24),
      days: [
        { date: '1999-02-01', value: 7.5 },
        { date: '1999-02-28', value: 7.5 },
      ],
    },
    peakDay: { date: '1999-02-01', value: 7.5 },
    streak: { days: 2, from: '1999-02-01', to: '1999-02-02' },
    session: { start: '1999-02-01T09:00:00Z', events: 3, value: 4 },
    obsession: { name: 'Once', creator: null, date: '1999-02-01', plays: 4 },
    first: { name: null, creator: null, occurredAt: '1999-02-01T09:00:00Z' },
    discoveries: null,
    previous: null,
    leaders: [{ month: '1999-02', creator: 'A' }],
    race: [{ month: '1999-02', top: names.map((name) => ({ name, value: 3 })) }],
    archetype: {
      id: 'night-owl',
      basis: 'even',
      scores: Object.fromEntries(music.archetypes.map(({ id }, index) => [id, index === 0 ? 50 : null])),
      figures: { ...Object.fromEntries(change), nightShare: 7 / 24 },
    },
    lastYear: null,
    nextBadge: null,
    mayLove: null,
    community: null,
    decoys: [],
  };
}

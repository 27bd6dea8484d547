import type { Bond, Say, Sentences } from '../model/sentences';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

const YEAR_MINUTES = 525_600;

function thread(say: Say, bond: Bond): { label: string; detail: string } {
  const { how, count } = bond;
  const label = (one: string, many: string) => (count === 1 ? one : `${say.number(count)} ${many}`);
  switch (how) {
    case 'stayed': {
      const both = bond.place === bond.before;
      return {
        label: label('Stayed', 'stayed'),
        detail: both ? `number ${bond.place} in both years` : `number ${bond.before} then, number ${bond.place} now`,
      };
    }
    case 'new':
      return { label: label('New', 'new'), detail: 'met this year' };
    case 'back':
      return { label: label('Came back', 'came back'), detail: `for the first time since ${bond.since}` };
    case 'away':
      return { label: label('Drifted away', 'drifted away'), detail: `number ${bond.before} then, hardly here now` };
  }
}

/** What English says alike in every domain; packs say the rest in their own words. */
export function plainEn(say: Say) {
  return {
    days: (count: number) => say.plural(count, 'day', 'days'),
    /** "Mondays" of 0. */
    weekday: (weekday: number) => WEEKDAYS[weekday] ?? '',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    top: { prefix: 'top', suffix: '%' },
    list: (rows: readonly { name: string; value: string }[]) => say.list(rows.map(({ name, value }) => `${name} (${value})`)),
    ring: ({ busiest, quietest }) => {
      if (busiest === null) return 'A year that is still to be filled.';
      return quietest === null
        ? `Busiest in ${say.month(busiest)}.`
        : `Busiest in ${say.month(busiest)}, quietest in ${say.month(quietest)}.`;
    },
    badge: (shown, of) => `top ${say.percent(shown)} of ${say.number(of)}`,
    place: (rank, of) => `#${say.number(rank)} of ${say.number(of)}`,
    lead: (winner: string, since: string | null) =>
      since === null ? `${winner} led from the first month to the last.` : `${winner} took the lead in ${say.month(since)} and kept it.`,
    /** What every quiz says, whatever it asks. */
    guess: (answer: string) => ({
      right: `You knew. ${answer} it was.`,
      wrong: `A good guess, but it was ${answer}. Your year can still surprise you.`,
      reveal: 'Show the answer',
      answer: `It was ${answer}.`,
    }),
    /** What every card about the year before says, under a lead of its own. */
    twoYears: (lead: string): NonNullable<Sentences['lastYear']> => ({
      years: { before: 'a year ago', now: 'this year' },
      thread: (bond) => thread(say, bond),
      card: ({ threads }) => ({
        lead,
        note: '',
        alt: `Against the year before. ${threads.map(({ label, name, detail }) => `${label}: ${name}, ${detail}.`).join(' ')}`,
      }),
    }),
    /** Whose choice a name is, `chosen` saying how: of how many who love the first name, and of those of the other. */
    beside: (chosen: string, [first = '', second]: readonly string[], people: number) =>
      `${chosen} by ${say.number(people)} people who love ${first}${second === undefined ? '' : `, and by fans of ${second}`}`,
    /** "twice", "3 times". */
    times: (count: number) => (count === 2 ? 'twice' : `${say.number(count)} times`),
    /** Whole years in so many minutes; nothing under two. */
    yearsOf: (minutes: number) => (minutes < 2 * YEAR_MINUTES ? null : `${say.number(Math.floor(minutes / YEAR_MINUTES))} years`),
    archetypeNote: (basis: 'cohort' | 'even') =>
      basis === 'cohort'
        ? 'Of everything we looked at, this sets you apart the most.'
        : 'Of everything we looked at, this is where your year leans.',
  } as const satisfies Partial<Sentences> & Record<string, unknown>;
}

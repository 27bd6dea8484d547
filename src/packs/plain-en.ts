import type { Say, Sentences } from '../model/sentences';

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

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
    archetypeNote: (basis: 'cohort' | 'even') =>
      basis === 'cohort'
        ? 'Of everything we looked at, this sets you apart the most.'
        : 'Of everything we looked at, this is where your year leans.',
  } as const satisfies Partial<Sentences> & Record<string, unknown>;
}

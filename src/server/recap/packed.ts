import { MEASURES, type Measure, type OwnedEntry, type RankedEntry, type Recap, type Totals } from '../../model/recap';
import { type Standing, standingOf } from '../../model/standing';
import type { DateWindow } from '../../model/window';
import { changeOf } from './change';
import {
  type Codec,
  date,
  instant,
  list,
  minutes,
  month,
  nullable,
  number,
  numberOrNull,
  object,
  record,
  Tape,
  text,
  textOrNull,
  value,
} from './tape';

/** Of the order of things on the tape. Another order needs its own way to be read. */
const FORMAT = 4;
/** As before, without the birthday and the day of a first meeting. */
const UNMET_FORMAT = 3;
/** Those before lack what stands last as well: estimates; and last year, the next badge, what may be loved, everybody, decoys. */
const UNESTIMATED_FORMAT = 2;
const SHORTER_FORMAT = 1;

/**
 * A recap as it is stored: `[format, texts, numbers]`, less than half as long as its own JSON. Names stand once, minutes are whole
 * milliseconds, dates count from the window's first, and what follows from other numbers (percentages, changes) is left out.
 * `unpackRecap` gives back the same recap, to the last bit and in the order of its keys. `raceIn` is the measure of the race's values.
 */
export function packRecap(recap: Recap, raceIn: Measure): string {
  const tape = new Tape();
  tape.raceIn = raceIn;
  codec.write(tape, recap);
  return JSON.stringify([FORMAT, tape.texts, tape.cells]);
}

/** What was packed; a recap that was stored as its own JSON is given as it is. Throws at anything else. */
export function unpackRecap(stored: string): unknown {
  const parsed: unknown = JSON.parse(stored);
  if (!Array.isArray(parsed)) return parsed;
  const [format, texts, numbers] = parsed;
  if (format === SHORTER_FORMAT) return shorter.read(new Tape(texts, numbers));
  if (format === UNESTIMATED_FORMAT) return unestimated.read(new Tape(texts, numbers));
  if (format === UNMET_FORMAT) return unmet.read(new Tape(texts, numbers));
  if (format !== FORMAT) throw new Error(`A recap is packed in format ${format}, which this version does not know.`);
  return codec.read(new Tape(texts, numbers));
}

/** A measure, which what follows is told in. */
const measure: Codec<Measure> = {
  write: (tape, measure) => {
    tape.inMinutes = measure === 'minutes';
    tape.put(MEASURES.indexOf(measure));
  },
  read: (tape) => {
    const found = MEASURES[number.read(tape)];
    if (found === undefined) throw new Error('A packed recap names no measure.');
    tape.inMinutes = found === 'minutes';
    return found;
  },
};

const window: Codec<DateWindow> = {
  write: (tape, window) => {
    tape.window = window;
    text.write(tape, window.from);
    text.write(tape, window.to);
  },
  read: (tape) => {
    tape.window = { from: text.read(tape), to: text.read(tape) };
    return tape.window;
  },
};

const minCohort: Codec<number> = {
  write: (tape, least) => {
    tape.minCohort = least;
    tape.put(least);
  },
  read: (tape) => {
    tape.minCohort = number.read(tape);
    return tape.minCohort;
  },
};

const sums = object<Totals>({
  plays: number,
  minutes,
  amountMinor: number,
  currency: textOrNull,
  quantity: number,
  orders: number,
  activeDays: number,
  items: number,
  creators: number,
  collections: number,
  categories: number,
});

const totals: Codec<Totals> = {
  write: (tape, totals) => sums.write(tape, totals),
  read: (tape) => {
    tape.totals = sums.read(tape);
    return tape.totals;
  },
};

const previous: Codec<NonNullable<Recap['previous']>> = {
  write: (tape, previous) => sums.write(tape, previous.totals),
  read: (tape) => {
    const before = sums.read(tape);
    if (tape.totals === null) throw new Error('A packed recap has no totals.');
    return { totals: before, change: changeOf(tape.totals, before) };
  },
};

/** The counts that a standing is made of: its percentage is 100 times the second by the third. */
const standing: Codec<Standing> = {
  write: (tape, { rank, of, topPercent }) => {
    tape.put(rank - 1);
    tape.put(Math.round((topPercent * of) / 100));
    tape.put(of);
  },
  read: (tape) => {
    const [greater, atOrAbove, of] = [number.read(tape), number.read(tape), number.read(tape)];
    return standingOf({ greater, atOrAbove, of }, tape.minCohort);
  },
};

const overall: Codec<Recap['standing']['overall']> = {
  write: (tape, overall) => {
    standing.write(tape, overall);
    measure.write(tape, overall.measure);
    // The middle of two whole numbers.
    value.write(tape, overall.median * 2);
  },
  read: (tape) => ({ ...standing.read(tape), measure: measure.read(tape), median: value.read(tape) / 2 }),
};

const entry = { name: text, id: textOrNull, plays: number, minutes, amountMinor: number, quantity: number, orders: number };
const ranked = list(object<RankedEntry>({ ...entry, standing: nullable(standing) }));
const owned = list(object<OwnedEntry>({ ...entry, creator: textOrNull }));

const basis: Codec<Recap['archetype']['basis']> = {
  write: (tape, basis) => tape.put(basis === 'cohort' ? 1 : 0),
  read: (tape) => (number.read(tape) === 1 ? 'cohort' : 'even'),
};

const lanes = list(object({ month, top: list(object({ name: text, value })) }));
const race: Codec<Recap['race']> = {
  write: (tape, race) => {
    measure.write(tape, tape.raceIn);
    lanes.write(tape, race);
  },
  read: (tape) => {
    tape.raceIn = measure.read(tape);
    return lanes.read(tape);
  },
};

type Later = 'lastYear' | 'nextBadge' | 'mayLove' | 'community' | 'decoys';
type Codecs<Value> = { readonly [Key in keyof Value]-?: Codec<Value[Key]> };

const keys: Codecs<Omit<Recap, Later | 'estimated'>> = {
  schema: { write: () => undefined, read: () => 1 },
  edition: text,
  user: object({ id: text, name: textOrNull, birthday: textOrNull }),
  timezone: text,
  window,
  minCohort,
  totals,
  skipped: object({ currency: number, uncounted: numberOrNull }),
  top: object({ creators: ranked, items: owned, collections: owned, categories: ranked }),
  standing: object({ overall }),
  timeline: object({
    months: list(object({ month, value })),
    weekdays: list(value),
    hours: list(value),
    days: list(object({ date, value })),
  }),
  peakDay: object({ date, value }),
  streak: object({ days: number, from: date, to: date }),
  session: object({ start: instant, events: number, value }),
  obsession: nullable(object({ name: text, creator: textOrNull, date, plays: number })),
  binge: nullable(object({ name: text, date, items: number, plays: number, minutes })),
  biggest: nullable(object({ amountMinor: number, date, creator: textOrNull, items: number, quantity: number })),
  reorder: nullable(object({ name: text, creator: textOrNull, orders: number, quantity: number })),
  weeks: nullable(object({ weeks: number, from: date, to: date })),
  first: object({ name: textOrNull, creator: textOrNull, occurredAt: instant }),
  discoveries: nullable(object({ count: number, top: nullable(object({ name: text })), first: nullable(date) })),
  previous: nullable(previous),
  leaders: list(object({ month, creator: text })),
  race,
  archetype: object({
    id: text,
    basis,
    scores: record(numberOrNull),
    figures: record(numberOrNull),
  }),
};

/** A value in the measure of the race. */
const creatorsValue: Codec<number> = {
  write: (tape, value) => (tape.raceIn === 'minutes' ? minutes : number).write(tape, value),
  read: (tape) => (tape.raceIn === 'minutes' ? minutes : number).read(tape),
};

const laterKeys: Codecs<Pick<Recap, Later>> = {
  lastYear: nullable(
    object({
      loyal: list(object({ name: text, place: number, before: number })),
      comeback: nullable(object({ count: number, top: nullable(object({ name: text, last: date })) })),
      drifted: list(object({ name: text, before: number })),
    }),
  ),
  nextBadge: nullable(object({ name: text, of: number, shown: number, more: creatorsValue })),
  mayLove: nullable(list(object({ name: text, through: list(text), people: number }))),
  community: nullable(object({ people: number, value: number, creator: nullable(object({ name: text, people: number })) })),
  decoys: list(text),
};

const estimated = { estimated: nullable(object<NonNullable<Recap['estimated']>>({ plays: number, minutes })) };
const codec = object<Recap>({ ...keys, ...laterKeys, ...estimated });

/** What was not on the tape. */
const absent: Codec<string | null> = { write: () => undefined, read: () => null };
const unmetKeys: typeof keys = {
  ...keys,
  user: object({ id: text, name: textOrNull, birthday: absent }),
  discoveries: nullable(object({ count: number, top: nullable(object({ name: text })), first: absent })),
};
const shorter = object<Omit<Recap, Later | 'estimated'>>(unmetKeys);
const unestimated = object<Omit<Recap, 'estimated'>>({ ...unmetKeys, ...laterKeys });
const unmet = object<Recap>({ ...unmetKeys, ...laterKeys, ...estimated });

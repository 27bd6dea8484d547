import type { QuizCard } from './card';
import type { CardWords } from './card-parts';
import type { Locale } from './pack';
import type { PlainMeasure } from './recap';

/** Korean particles that depend on the sound before them. */
export type Particle = '이/가' | '을/를' | '은/는' | '와/과' | '으로/로' | '이에요/예요' | '이었어요/였어요';

/** How one language says plain things. Pure; sentences get it so that packs need no library for it. */
export interface Say {
  readonly locale: Locale;
  /** A figure: "41,200", "0.5". At most three decimals, none by default. */
  number(value: number, decimals?: number): string;
  /** A whole number inside a sentence: "41,200", in Korean "4만 1,200". */
  spoken(value: number): string;
  /** An amount in the currency's minor unit: "€1,234.50", in Korean "1,234,500원". */
  money(amountMinor: number, currency: string): string;
  /** 0.5 gives "0.5%"; at most three decimals, none added. */
  percent(value: number): string;
  /** 0..1 gives whole percents, "46%"; tenths under one percent. */
  share(value: number): string;
  /** "July 5" of "2025-07-05". */
  date(date: string): string;
  /** "Saturday" of "2025-07-05". */
  weekday(date: string): string;
  /** "July" of "2025-07". */
  month(month: string): string;
  /** "Jul" of "2025-07". */
  shortMonth(month: string): string;
  /** "2 am" of 2; midnight and noon by name. */
  hour(hour: number): string;
  /** "6:12 pm"; on the hour as `hour`. */
  time(hour: number, minute: number): string;
  /** "5 hours and 12 minutes", from two days on in days and hours; what is left over is dropped. */
  duration(minutes: number): string;
  /** Picks the form for a count. */
  plural(count: number, one: string, other: string): string;
  /** "A, B and C". */
  list(names: readonly string[]): string;
  /**
   * The word with its particle. A word whose last sound cannot be known (Han, symbols) takes `standIn` between the two:
   * "桜의 음악" + "을". Languages without particles give the word.
   */
  particle(word: string, particle: Particle, standIn: string): string;
}

/** A month's name, or null when nothing can be said. */
type Maybe<T> = T | null;

/** A line of a list: its name and its finished figure. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** How one measure is said. Values are the measure's own: minutes, plays, quantity, orders. */
export interface MeasureWords {
  /** The figure of a card and the word beside it: 8,580 "minutes", or 143 "hours". */
  hero(value: number): { value: number; unit: string };
  /** In a list: "8,580 min". */
  short(value: number): string;
  /** In a sentence: "8,580 minutes". */
  long(value: number): string;
}

/** Why a day stands out, and what its sentence may say. Amounts come only where they may be shown. */
export type Standout =
  | { readonly why: 'peak'; readonly value: number }
  /** The first day ever with the creator that the year's new ones were headed by. */
  | { readonly why: 'met'; readonly name: string }
  | { readonly why: 'first'; readonly item: Maybe<string>; readonly creator: Maybe<string> }
  | { readonly why: 'obsession'; readonly name: string; readonly creator: Maybe<string>; readonly plays: number }
  /** Composed for the person's own eyes only. */
  | { readonly why: 'birthday'; readonly value: number }
  | { readonly why: 'session'; readonly hour: number; readonly minute: number; readonly value: number }
  | { readonly why: 'streak'; readonly days: number }
  | { readonly why: 'weeks'; readonly weeks: number }
  | { readonly why: 'biggest'; readonly amount: string; readonly creator: Maybe<string> };

/** What became of creators since the year before, and of the first of them: `count` is how many there are, places count from 1. */
export type Bond =
  | { readonly how: 'stayed'; readonly count: number; readonly before: number; readonly place: number }
  | { readonly how: 'new'; readonly count: number }
  /** `since`: the year of the last event before the pause. */
  | { readonly how: 'back'; readonly count: number; readonly since: number }
  | { readonly how: 'away'; readonly count: number; readonly before: number };

/**
 * Every sentence that cards of one domain say in one language. Names in the facts are safe to show already; numbers are exact. Amounts
 * of money are finished texts, null where they may not be shown: then the sentence must do without. Sentences of cards that the
 * pack's deck does not have may be left out; a card without its sentence is silent.
 */
export interface Sentences {
  /** "Your 2025 in books" */
  title(label: string): string;
  /** "2025 in books", for a heading that has little room. */
  shortTitle(label: string): string;
  /** `quietest` is null when no month is quieter than the busiest, `busiest` when there is nothing. */
  ring(months: { busiest: Maybe<string>; quietest: Maybe<string> }): string;
  /** Those that the pack counts in: its main measure, its lists' (amounts are said by `Say`), plays where it counts by duration, else quantity. */
  readonly measures: Readonly<Partial<Record<PlainMeasure, MeasureWords>>>;
  /** What a pill says of the creators' measure with one name: "143 hours". */
  together(value: number): string;
  /** "top 0.5% of 41,200" */
  badge(shown: number, of: number): string;
  /** "#206 of 41,200" */
  place(rank: number, of: number): string;
  readonly units: {
    days(count: number): string;
    times(count: number): string;
    newCreators?(count: number): string;
    weeks?(count: number): string;
    /** Beside the different items of a binge: "episodes". */
    binged?(count: number): string;
    /** Around the percentage of a standing. */
    readonly top: { readonly prefix: string; readonly suffix: string };
  };
  readonly labels: {
    readonly median: string;
    readonly thatDay: string;
    readonly together: string;
    /** The main measure as a label; the figure beside it is the hero's. */
    measure(value: number): string;
    /** Of a pill with the average amount of an order. */
    readonly average?: string;
    readonly activeDays: string;
    readonly creators: string;
    readonly items: string;
    /** Set right behind the summary's figures, in languages that count with them ("323일"); the labels then name no unit. */
    readonly counters?: {
      measure(value: number): string;
      readonly activeDays: string;
      readonly creators: string;
      readonly items: string;
    };
    readonly topCreators: string;
    readonly topItems: string;
    /** Monday first. */
    readonly weekdays: readonly [string, string, string, string, string, string, string];
  };

  intro(facts: { title: string; name: Maybe<string>; first: Maybe<{ item: string; creator: Maybe<string> }>; ring: string }): CardWords;
  total(facts: { label: string; value: number; median: Maybe<number>; change: Maybe<number> }): CardWords;
  /** `weekday` (0 Monday) is null when no day of the week stands out. */
  clock?(facts: { hour: number; weekday: Maybe<number> }): CardWords;
  /** `times`: more than so many times an average day with activity; null under two. */
  peakDay?(facts: { date: string; value: number; times: Maybe<number> }): CardWords;
  streak?(facts: { days: number; from: string; to: string; everyDay: boolean }): CardWords;
  session?(facts: { date: string; hour: number; minute: number; value: number; events: number }): CardWords;
  discoveries?(facts: { count: number; creators: number; top: Maybe<string> }): CardWords;
  obsession?(facts: { date: string; plays: number; name: string; creator: Maybe<string> }): CardWords;
  topItems?(facts: { rows: readonly NamedValue[] }): CardWords;
  /** `since`: the month in which the winner took the lead for good; null when it led from the first month on. `order`: the final first five. */
  race?(facts: { winner: string; since: Maybe<string>; order: readonly string[] }): CardWords;
  topCreators(facts: { rows: readonly NamedValue[]; badge: Maybe<string> }): CardWords;
  standing(facts: { name: string; of: number; shown: number; rank: number; value: number }): CardWords;
  binge?(facts: { date: string; name: string; items: number; plays: number; minutes: number }): CardWords;
  /** `by` is what the figures count: the list's own measure, or another where amounts may not be shown; the order is then by that. */
  topCategories?(facts: { rows: readonly NamedValue[]; badge: Maybe<string>; by: 'amount' | PlainMeasure }): CardWords;
  /** `count` is orders in domains that count purchases, plays elsewhere; `quantity` the units bought, else the same as `count`. */
  again?(facts: { name: string; creator: Maybe<string>; count: number; quantity: number }): CardWords;
  /** `share` 0..1 of the main measure between 22:00 and 5:00; `hour` is the busiest of those hours. */
  lateNight?(facts: { share: number; hour: number }): CardWords;
  weeks?(facts: { weeks: number; from: string; to: string; everyWeek: boolean }): CardWords;
  /** `change` as in `total`. Only composed where amounts may be shown. */
  spend?(facts: { label: string; amount: string; orders: number; average: string; change: Maybe<number> }): CardWords;
  biggest?(facts: { date: string; creator: Maybe<string>; amount: Maybe<string>; quantity: number; items: number }): CardWords;
  /** The busiest month is the card's figure; there is always a quieter one. `activeDays` of the window's `days` had something. */
  calendar?(facts: { busiest: string; quietest: string; activeDays: number; days: number }): CardWords;
  /** What the year began with, an item or only a creator; `time` is null where events know days only. */
  first?(facts: { date: string; time: Maybe<string>; item: Maybe<string>; creator: Maybe<string> }): CardWords;
  /** `day` says one sentence under its date, null for what the pack does not speak of; `card` gets them with their dates. */
  readonly standoutDays?: {
    day(standout: Standout): Maybe<string>;
    card(facts: { days: readonly { readonly date: string; readonly text: string }[] }): CardWords;
  };
  /** `thread` says what stands above and beside a name, `years` what the two halves of a thread are called. */
  readonly lastYear?: {
    readonly years: { readonly before: string; readonly now: string };
    thread(bond: Bond): { label: string; detail: string };
    card(facts: { threads: readonly { readonly label: string; readonly name: string; readonly detail: string }[] }): CardWords;
  };
  /** `more` is a whole number of the creators' measure, rounded up: `unit` stands beside it. `next` names the pill with the badge. */
  nextBadge?(facts: { name: string; of: number; shown: number; more: number }): CardWords & { unit: string; next: string };
  /** `detail` says through whom one name was found; `people` love both it and the first of those. */
  readonly mayLove?: {
    detail(found: { through: readonly string[]; people: number }): string;
    card(facts: { names: readonly { readonly name: string; readonly detail: string }[] }): CardWords;
  };
  /** `value` is the main measure of all `people` with a recap; `loved` labels the creator that the most of them, `fans`, have among their first five. */
  community?(facts: { people: number; value: number; creator: Maybe<{ name: string; fans: number }> }): CardWords & { loved: string };
  /** Nothing but `said` may tell the answer. `ask` is in the first person: its owner asks it. */
  quiz?(facts: { options: readonly string[]; answer: string }): CardWords & Pick<QuizCard, 'ask' | 'said'>;
  archetype(facts: { name: string; why: string; basis: 'cohort' | 'even' }): CardWords;
  summary(facts: {
    title: string;
    /** The main measure. */
    value: number;
    activeDays: number;
    creators: number;
    items: number;
    topCreator: Maybe<string>;
    topItem: Maybe<string>;
    archetype: Maybe<string>;
    standing: Maybe<{ name: string; badge: string }>;
  }): CardWords;
}

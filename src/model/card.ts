import type { Brand } from './brand';
import type { CardWords, HeroNumber, ListRow } from './card-parts';
import type { ThemeId } from './edition';
import type { Explanation } from './explanation';
import type { Locale } from './pack';
import type { Bond } from './sentences';

/** Every kind of card, in no order; a pack's deck orders them. A kind without a select, a story or an image does not compile. */
export const CARD_KINDS = [
  'intro',
  'total',
  'top-creators',
  'standing',
  'top-items',
  'race',
  'clock',
  'peak-day',
  'streak',
  'session',
  'obsession',
  'discoveries',
  'archetype',
  'summary',
  'binge',
  'top-categories',
  'again',
  'late-night',
  'weeks',
  'spend',
  'biggest',
  'quiz',
  'calendar',
  'first',
  'standout-days',
  'last-year',
  'next-badge',
  'may-love',
  'community',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

interface Card<K extends CardKind> {
  readonly kind: K;
  readonly words: CardWords;
  /** The card shows an amount of money. A story composed without money has no such card. */
  readonly money?: true;
}

export interface IntroCard extends Card<'intro'> {
  readonly title: string;
  readonly name: string | null;
}
export interface TotalCard extends Card<'total'> {
  readonly hero: HeroNumber;
  /** Nobody measured some of these minutes. */
  readonly estimated?: true;
  /** null when the cohort is silent; `ratio` is median / own. */
  readonly median: { readonly label: string; readonly text: string; readonly ratio: number } | null;
}
export interface TopCreatorsCard extends Card<'top-creators'> {
  readonly rows: readonly ListRow[];
  /** The first one's badge, "top 0.5% of 41,200". */
  readonly badge: string | null;
}
export interface StandingCard extends Card<'standing'> {
  readonly name: string;
  readonly hero: HeroNumber;
  readonly of: number;
  readonly atOrAbove: number;
  readonly pill: { readonly label: string; readonly value: string };
  readonly place: string;
}
export interface TopItemsCard extends Card<'top-items'> {
  readonly rows: readonly ListRow[];
}
export interface RaceCard extends Card<'race'> {
  /** One lane a creator that ever stood in the running top five; `ranks[m]` is its place (1..5) after month m, null when outside. */
  readonly lanes: readonly { readonly name: string; readonly ranks: readonly (number | null)[]; readonly final: string }[];
  readonly months: readonly string[];
  readonly winner: string;
}
export interface ClockCard extends Card<'clock'> {
  readonly hours: readonly number[];
  readonly peakHour: number;
  readonly hero: string;
  readonly weekdays: readonly { readonly label: string; readonly share: number }[];
}
export interface PeakDayCard extends Card<'peak-day'> {
  readonly hero: string;
  /** Index into the ring's days. */
  readonly day: number;
  readonly pill: { readonly label: string; readonly value: string };
}
export interface StreakCard extends Card<'streak'> {
  readonly hero: HeroNumber;
  readonly from: string;
  readonly to: string;
  readonly firstDay: number;
  readonly lastDay: number;
}
export interface SessionCard extends Card<'session'> {
  readonly hero: HeroNumber;
  /** Whole hours that struck on the way, `at` 0..1 of it. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly start: string;
}
export interface ObsessionCard extends Card<'obsession'> {
  readonly name: string;
  readonly creator: string | null;
  readonly hero: HeroNumber;
  readonly date: string;
}
export interface DiscoveriesCard extends Card<'discoveries'> {
  readonly hero: HeroNumber;
  readonly top: string | null;
}
export interface BingeCard extends Card<'binge'> {
  readonly name: string;
  /** Different items that day. */
  readonly hero: HeroNumber;
  readonly date: string;
}
export interface TopCategoriesCard extends Card<'top-categories'> {
  /** Without money, where the list goes by it, shares and figures are of another measure and the order is theirs. */
  readonly rows: readonly ListRow[];
  /** The first one's badge, "top 0.5% of 41,200". */
  readonly badge: string | null;
}
export interface AgainCard extends Card<'again'> {
  readonly name: string;
  readonly creator: string | null;
  /** How often one came back: orders with it, or plays. */
  readonly hero: HeroNumber;
}
export interface LateNightCard extends Card<'late-night'> {
  /** The share of the year between 22:00 and 5:00, in whole percent. */
  readonly hero: HeroNumber;
  readonly share: number;
}
export interface WeeksCard extends Card<'weeks'> {
  readonly hero: HeroNumber;
  readonly from: string;
  readonly to: string;
  /** The main measure of every week that the window touches, Monday first. */
  readonly weeks: readonly number[];
  readonly firstWeek: number;
  readonly lastWeek: number;
}
export interface SpendCard extends Card<'spend'> {
  readonly hero: HeroNumber;
  /** What an order came to on average. */
  readonly pill: { readonly label: string; readonly value: string };
  /** The main measure of every month. */
  readonly months: readonly number[];
}
export interface BiggestCard extends Card<'biggest'> {
  /** The amount, or without money the units. */
  readonly hero: HeroNumber;
  readonly units: number;
  readonly creator: string | null;
  readonly date: string;
}
export interface CalendarCard extends Card<'calendar'> {
  /** The busiest month. */
  readonly hero: string;
  /** Short names of the window's months; the ring says which day is in which. */
  readonly months: readonly string[];
  /** Day of the week of the window's first date, 0 Monday. */
  readonly firstWeekday: number;
}
export interface FirstCard extends Card<'first'> {
  readonly name: string;
  /** Weekday and date, with the time where it is known. */
  readonly when: { readonly label: string; readonly value: string };
  /** 0..23, null where events know days only. */
  readonly hour: number | null;
}
export interface StandoutDaysCard extends Card<'standout-days'> {
  /** Three to five different dates in the order of the year, each with one sentence. */
  readonly days: readonly { readonly date: string; readonly text: string }[];
}
/** The creators of two years as threads: the left half is last year, the right half this one. */
export interface LastYearCard extends Card<'last-year'> {
  /** Those who stayed, are new, came back, drifted away: as far as there are any, at least two, each with the first of its kind. */
  readonly threads: readonly ({ readonly how: Bond['how'] } & Readonly<Record<'label' | 'name' | 'detail', string>>)[];
  readonly years: { readonly before: string; readonly now: string };
}
export interface NextBadgeCard extends Card<'next-badge'> {
  readonly hero: HeroNumber;
  /** Badges from the widest on, the missing one last. */
  readonly rungs: readonly string[];
  readonly pill: { readonly label: string; readonly value: string };
}
export interface MayLoveCard extends Card<'may-love'> {
  /** One to three names never met, the likeliest first, each with those that lead to it. */
  readonly names: readonly { readonly name: string; readonly detail: string }[];
}
export interface CommunityCard extends Card<'community'> {
  /** The main measure of everybody together. */
  readonly hero: HeroNumber;
  readonly people: number;
  /** The most loved creator, null where nobody may be named. */
  readonly pill: { readonly label: string; readonly value: string } | null;
}
/** A guess before the answer. The page and the link tell the answer on the cards after it; a picture of this one never does. */
export interface QuizCard extends Card<'quiz'> {
  /** The question as its owner asks others: what the picture says. */
  readonly ask: string;
  /** Three or four different names in the order of the alphabet, `answer` among them. */
  readonly options: readonly string[];
  readonly answer: string;
  /** Said to a right and to a wrong guess; above and inside the fold of a page without script. */
  readonly said: { readonly right: string; readonly wrong: string; readonly reveal: string; readonly answer: string };
}
export interface ArchetypeCard extends Card<'archetype'> {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  /** `score` is 0..100. */
  readonly axes: readonly { readonly id: string; readonly label: string; readonly score: number }[];
}
export interface SummaryCard extends Card<'summary'> {
  readonly title: string;
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  readonly lists: readonly { readonly title: string; readonly names: readonly string[] }[];
  readonly archetype: string | null;
}

/** What a card shows, the same for the story and for the picture; plain JSON. */
export type CardModel =
  | IntroCard
  | TotalCard
  | TopCreatorsCard
  | StandingCard
  | TopItemsCard
  | RaceCard
  | ClockCard
  | PeakDayCard
  | StreakCard
  | SessionCard
  | ObsessionCard
  | DiscoveriesCard
  | BingeCard
  | TopCategoriesCard
  | AgainCard
  | LateNightCard
  | WeeksCard
  | SpendCard
  | BiggestCard
  | QuizCard
  | CalendarCard
  | FirstCard
  | StandoutDaysCard
  | LastYearCard
  | NextBadgeCard
  | MayLoveCard
  | CommunityCard
  | ArchetypeCard
  | SummaryCard;
export type CardOf<K extends CardKind> = Extract<CardModel, { kind: K }>;

/** The person's ring: one number a date of the window (main measure), and which tint (0..11) each month wears. */
export interface RingModel {
  readonly days: readonly number[];
  /** Month of each day, 0-based from the window's first month. */
  readonly monthOfDay: readonly number[];
  readonly tintOfMonth: readonly number[];
  /** "Busiest in July, quiet in March." */
  readonly alt: string;
}

/** A whole story: what the player plays, the pictures draw, and the plain page reads. */
export interface StoryModel {
  readonly edition: string;
  readonly label: string;
  readonly locale: Locale;
  readonly theme: ThemeId;
  /** Absent: the theme as it is, by annum. */
  readonly brand?: Brand | undefined;
  readonly title: string;
  readonly ring: RingModel;
  readonly cards: readonly CardModel[];
  /** What the cards' numbers mean and what they were counted over. */
  readonly why: Readonly<Partial<Record<CardKind, Explanation>>>;
}

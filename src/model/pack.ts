import type { CardKind } from './card';
import type { Edition } from './edition';
import type { Fact, Measure, PlainMeasure } from './recap';
import type { Say, Sentences } from './sentences';

export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** Plain figures about one person's window that archetypes score; the engine has one definition of each. */
export const FIGURES = [
  'nightShare',
  'morningShare',
  'weekendShare',
  'topCreatorShare',
  'discoveryShare',
  'repeatShare',
  'longestSession',
  'activeShare',
] as const;
export type Figure = (typeof FIGURES)[number];

/** A named kind of person: the cohort percentile of one figure is its score. */
export interface Archetype {
  readonly id: string;
  readonly figure: Figure;
  /** The figure of somebody whose year is evenly spread; scores lean on it where the cohort is too small to compare with. */
  readonly even: number;
  readonly words: Readonly<
    Record<
      Locale,
      {
        name: string;
        /** One word for the axis of its figure. */
        axis: string;
        /** One honest sentence with the figure in it. */
        why: (figure: string) => string;
      }
    >
  >;
}

/** The pack's own nouns, used inside sentences. */
export interface PackWords {
  readonly domain: string;
  readonly creator: string;
  readonly creators: string;
  readonly item: string;
  readonly items: string;
  /** Those who make up a cohort: "listeners". */
  readonly people: string;
  /** Invented names, the first ones first, for previews of the cards. */
  readonly sample: {
    readonly creators: readonly [string, string, string, string, string, string, string];
    /** Such as the person has not met yet. */
    readonly others: readonly [string, string, string];
    readonly items: readonly [string, string, string, string, string];
    readonly categories: readonly [string, string, string, string, string];
  };
}

/** Cards that speak only from a count on: events of a session, plays of an obsession, items of a binge, times of again, weeks. */
export type CountedCard = 'session' | 'obsession' | 'binge' | 'again' | 'weeks';

/**
 * A domain: which events count, what each list ranks by, who is eligible, and the story it tells. Plain data, no I/O.
 *
 * A new one is a new folder, `src/packs/<id>/<id>.ts`, that exports it under its id (`film-club` as `filmClub`); nothing else has to be touched (src/dev/list-packs.mjs finds it):
 * 1. Say what an event is: `activities`, what `counts`, the measures. The main measure makes the ring, the timeline and the standing.
 * 2. Choose `facts` and the `deck`: the cards in the order they are told; each card says nothing when it has nothing to say.
 * 3. Write `words` and `sentences` in every language, each for itself: the sentences of the deck's cards, the measures it uses.
 * 4. Choose `archetypes`: a figure each, and what it is in a year without any leaning.
 */
export interface Pack {
  readonly id: string;
  /** Where it stands among the packs that are offered; after those that say so when absent. */
  readonly place?: number;
  readonly activities: readonly string[];
  /** `duration`: at least the edition's minDurationMs. `purchase`: quantity >= 1 and a non-negative amount. */
  readonly counts: { readonly by: 'duration'; readonly minDurationMs: number } | { readonly by: 'purchase' };
  readonly mainMeasure: PlainMeasure;
  /** Creators race and wear badges on pictures, so their measure is no money; the other lists show other figures where amounts may not be shown. */
  readonly listMeasures: { readonly creators: PlainMeasure } & Readonly<Record<'items' | 'collections' | 'categories', Measure>>;
  readonly minimum: Edition['minimum'];
  /** Facts beyond those that every domain has; each costs a query. */
  readonly facts: readonly Fact[];
  /** From how many on a counted card speaks, where the card's own least does not fit. */
  readonly least?: Readonly<Partial<Record<CountedCard, number>>>;
  /** In order of precedence: ties go to the earlier. */
  readonly archetypes: readonly Archetype[];
  readonly deck: readonly CardKind[];
  /** Cards that give way, the first ones first, to those who have more to tell than a story should hold. */
  readonly spare?: readonly CardKind[];
  readonly words: Readonly<Record<Locale, PackWords>>;
  /** What the cards say; each language is written for itself. */
  readonly sentences: Readonly<Record<Locale, (say: Say) => Sentences>>;
}

import type { CardKind } from './card';
import type { Edition } from './edition';
import type { Measure } from './recap';
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
}

/** A domain: which events count, what each list ranks by, who is eligible, and the story it tells. Plain data, no I/O. */
export interface Pack {
  readonly id: string;
  readonly activities: readonly string[];
  /** `duration`: at least the edition's minDurationMs. `purchase`: quantity >= 1 and a non-negative amount. */
  readonly counts: { readonly by: 'duration'; readonly minDurationMs: number } | { readonly by: 'purchase' };
  readonly mainMeasure: Measure;
  readonly listMeasures: Readonly<Record<'creators' | 'items' | 'collections' | 'categories', Measure>>;
  readonly minimum: Edition['minimum'];
  /** In order of precedence: ties go to the earlier. */
  readonly archetypes: readonly Archetype[];
  readonly deck: readonly CardKind[];
  readonly words: Readonly<Record<Locale, PackWords>>;
  /** What the cards say; each language is written for itself. */
  readonly sentences: Readonly<Record<Locale, (say: Say) => Sentences>>;
}

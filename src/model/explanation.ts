/** Every figure of a recap that can say what it is. */
export const EXPLAINED = [
  'first',
  'total',
  'standing-overall',
  'previous',
  'active-days',
  'calendar',
  'clock',
  'peak-day',
  'streak',
  'weeks',
  'session',
  'discoveries',
  'obsession',
  'binge',
  'biggest',
  'again',
  'spend',
  'standout-days',
  'top-items',
  'top-collections',
  'top-categories',
  'quiz',
  'race',
  'top-creators',
  'standing',
  'late-night',
  'archetype',
  'last-year',
  'next-badge',
  'may-love',
  'community',
] as const;
export type Explained = (typeof EXPLAINED)[number];

/** What one figure is, in one language, ready to be read. */
export interface Explanation {
  readonly id: Explained;
  /** Names the figure: "Longest streak". */
  readonly title: string;
  /** The figure itself, "39 days". */
  readonly value: string;
  readonly definition: string;
  /** What it was counted over: the window, the zone, what was left out, the cohort. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

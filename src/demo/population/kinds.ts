/** How one kind of listener lives: all the numbers that plays are drawn from. */
export interface Kind {
  /** Share of the population. */
  readonly share: number;
  /** Median of plays in the window; people spread around it log-normally by `spread`. */
  readonly plays: number;
  readonly spread: number;
  /** Mean plays of one sitting. */
  readonly sitting: number;
  /** Weight of each hour of a weekday and of a weekend day, as [centre, width, weight] bells. */
  readonly weekday: readonly Bell[];
  readonly weekend: readonly Bell[];
  /** How much more a weekend day is worth than a weekday. */
  readonly weekendWeight: number;
  /** Artists that they know, and how steeply they prefer the first of them. */
  readonly artists: number;
  readonly steepness: number;
  /** Share of the plays that goes to one artist above all others; 0 for none. */
  readonly devotion: number;
  /** Share of their artists that they first hear inside the window. */
  readonly fresh: number;
  /** Days in a year on which one track runs again and again. */
  readonly obsessions: number;
  /** Whole albums in order rather than single tracks. */
  readonly albums: boolean;
}
type Bell = readonly [centre: number, width: number, weight: number];

const EVENING: readonly Bell[] = [
  [8, 1.2, 0.6],
  [13, 2, 0.5],
  [20, 2, 1],
];
const LAZY_WEEKEND: readonly Bell[] = [
  [11, 2, 1],
  [16, 2.5, 1],
  [21, 2, 0.8],
];

export const KINDS = {
  commuter: {
    share: 0.2,
    plays: 230,
    spread: 0.5,
    sitting: 8,
    weekday: [
      [8, 0.5, 1],
      [18.3, 0.7, 1],
    ],
    weekend: LAZY_WEEKEND,
    weekendWeight: 0.3,
    artists: 34,
    steepness: 0.9,
    devotion: 0,
    fresh: 0.2,
    obsessions: 0.6,
    albums: false,
  },
  nightOwl: {
    share: 0.1,
    plays: 260,
    spread: 0.6,
    sitting: 12,
    weekday: [
      [24.3, 1.6, 1],
      [21, 1.5, 0.2],
    ],
    weekend: [[25, 2, 1]],
    weekendWeight: 1.2,
    artists: 40,
    steepness: 0.8,
    devotion: 0,
    fresh: 0.25,
    obsessions: 1,
    albums: false,
  },
  earlyBird: {
    share: 0.08,
    plays: 200,
    spread: 0.5,
    sitting: 8,
    weekday: [[6, 0.9, 1]],
    weekend: [
      [7, 1, 1],
      [15, 2, 0.3],
    ],
    weekendWeight: 0.8,
    artists: 26,
    steepness: 0.9,
    devotion: 0,
    fresh: 0.15,
    obsessions: 0.4,
    albums: false,
  },
  devotee: {
    share: 0.09,
    plays: 280,
    spread: 0.7,
    sitting: 9,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1.1,
    artists: 18,
    steepness: 1,
    devotion: 0.52,
    fresh: 0.1,
    obsessions: 2,
    albums: false,
  },
  explorer: {
    share: 0.1,
    plays: 320,
    spread: 0.6,
    sitting: 10,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1,
    artists: 170,
    steepness: 0.35,
    devotion: 0,
    fresh: 0.62,
    obsessions: 0.2,
    albums: false,
  },
  weekender: {
    share: 0.1,
    plays: 160,
    spread: 0.5,
    sitting: 14,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 7,
    artists: 30,
    steepness: 0.8,
    devotion: 0,
    fresh: 0.25,
    obsessions: 0.6,
    albums: false,
  },
  albumListener: {
    share: 0.09,
    plays: 240,
    spread: 0.6,
    sitting: 10,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1.2,
    artists: 24,
    steepness: 0.7,
    devotion: 0,
    fresh: 0.25,
    obsessions: 0.2,
    albums: true,
  },
  background: {
    share: 0.06,
    plays: 900,
    spread: 0.5,
    sitting: 38,
    weekday: [
      [9, 1, 1],
      [13, 2, 0.7],
    ],
    weekend: LAZY_WEEKEND,
    weekendWeight: 0.4,
    artists: 70,
    steepness: 0.6,
    devotion: 0,
    fresh: 0.3,
    obsessions: 0.1,
    albums: false,
  },
  looper: {
    share: 0.05,
    plays: 220,
    spread: 0.6,
    sitting: 7,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1,
    artists: 16,
    steepness: 1.2,
    devotion: 0.2,
    fresh: 0.2,
    obsessions: 9,
    albums: false,
  },
  casual: {
    share: 0.1,
    plays: 75,
    spread: 0.4,
    sitting: 5,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1.3,
    artists: 18,
    steepness: 0.9,
    devotion: 0,
    fresh: 0.2,
    obsessions: 0.3,
    albums: false,
  },
  /** Hardly there: below the least that a recap asks for. */
  barely: {
    share: 0.03,
    plays: 9,
    spread: 0.3,
    sitting: 3,
    weekday: EVENING,
    weekend: LAZY_WEEKEND,
    weekendWeight: 1,
    artists: 4,
    steepness: 1,
    devotion: 0,
    fresh: 0.3,
    obsessions: 0,
    albums: false,
  },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as KindId[];

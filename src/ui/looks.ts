import type { CSSProperties } from 'react';

/** A family as pages and pictures name it, and the folder of its files (assets/fonts/display). */
export interface DisplayFamily {
  readonly name: string;
  readonly file: string;
}

/** How a theme sets its figures and names. */
export interface DisplayType {
  readonly latin: DisplayFamily;
  /** Null: the text face's heaviest weight. */
  readonly hangul: DisplayFamily | null;
  /** Hangul beside Latin figures is set at this share of their size, on one baseline; less than 1, for room is measured at 1. */
  readonly hangulScale: number;
  /** Against Bricolage Grotesque, which sizes are estimated for: how much larger this face may be set in the same width. */
  readonly fit: number;
  /** Letter spacing of figures in ems; names are set at nine tenths of it. */
  readonly tracking: number;
  /** Line heights against Bricolage Grotesque's. */
  readonly leading: number;
  /** Whether opening sentences are set in this face too. */
  readonly leads: boolean;
}

/** How a theme draws the year ring. */
export interface RingStyle {
  /** A multiple of six: the ring opens in six layers. */
  readonly rings: number;
  /** Against the line that thirty rings have. */
  readonly weight: number;
  /** How much calmer than the year itself its waves are; 1 is the year. */
  readonly calm: number;
  /** Days left open where a month ends. */
  readonly gap: number;
}

/** What lies on the background of every card, in a colour a little off it. */
export type Form = 'disc' | 'sheet' | 'stripes' | 'ripples';
/** How cards and their parts arrive (src/story/cues.ts). */
export type MotionName = 'glow' | 'print' | 'slam' | 'swell';

/** A theme besides its colours: type, shape and motion, the same in the story and in pictures. */
export interface Look {
  readonly type: DisplayType;
  readonly ring: RingStyle;
  /** Corner radius of pills on the canvas 1080 wide; more than half a height is a half circle. */
  readonly radius: number;
  /** How lines and bars end. */
  readonly cap: 'round' | 'butt';
  readonly form: Form;
  readonly motion: MotionName;
}

const bricolage = { name: 'Bricolage Grotesque', file: 'bricolage-grotesque' };

export const looks = {
  /** Night: a grotesque with a voice, fine lines, a disc on the horizon, everything rises and glows. */
  dusk: {
    type: { latin: bricolage, hangul: null, hangulScale: 0.92, fit: 1, tracking: -0.05, leading: 1, leads: false },
    ring: { rings: 30, weight: 1, calm: 1, gap: 0 },
    radius: 40,
    cap: 'round',
    form: 'disc',
    motion: 'glow',
  },
  /** A printed page: a high-contrast serif and Myeongjo, engraver's lines, sharp corners, words that are laid down like type. */
  paper: {
    type: {
      latin: { name: 'Gloock', file: 'gloock' },
      hangul: { name: 'Nanum Myeongjo', file: 'nanum-myeongjo' },
      hangulScale: 0.94,
      fit: 1,
      tracking: -0.025,
      leading: 1.1,
      leads: true,
    },
    ring: { rings: 30, weight: 0.65, calm: 1, gap: 0 },
    radius: 6,
    cap: 'butt',
    form: 'sheet',
    motion: 'print',
  },
  /** A poster across the street: condensed and black, few thick rings cut at every month, stripes, everything slams in. */
  lime: {
    type: {
      latin: { name: 'Anton', file: 'anton' },
      hangul: { name: 'Black Han Sans', file: 'black-han-sans' },
      hangulScale: 0.96,
      fit: 1.1,
      tracking: -0.01,
      leading: 1.15,
      leads: false,
    },
    ring: { rings: 12, weight: 2.3, calm: 1.2, gap: 4 },
    radius: 0,
    cap: 'butt',
    form: 'stripes',
    motion: 'slam',
  },
  /** Water: round letters, soft thick waves, full curves, ripples, everything swells. */
  tide: {
    type: {
      latin: { name: 'Nunito', file: 'nunito' },
      hangul: { name: 'Jua', file: 'jua' },
      hangulScale: 0.97,
      fit: 0.95,
      tracking: -0.035,
      leading: 1.04,
      leads: false,
    },
    ring: { rings: 18, weight: 1.7, calm: 2.6, gap: 0 },
    radius: 90,
    cap: 'round',
    form: 'ripples',
    motion: 'swell',
  },
} as const satisfies Record<string, Look>;

/**
 * A font stack: the theme's two faces, then the text face at the size of Hangul beside Latin figures, then whatever there is; the faces of
 * other scripts last (app/fonts/subsets.ts).
 */
export function displayStack({ latin, hangul }: DisplayType): string {
  const own = hangul === null ? [latin.name, `${latin.name} Fallback`] : [latin.name, hangul.name, `${latin.name} Fallback`];
  return `${own.map((name) => `"${name}"`).join(',')},"Pretendard Display",Pretendard,system-ui,sans-serif,"Scripts Display"`;
}

/** A look as the custom properties that cards and chrome read. */
export function lookStyle({ type, radius, cap }: Look): CSSProperties {
  const stack = displayStack(type);
  return {
    '--font-display': stack,
    '--font-lead': type.leads ? stack : 'inherit',
    '--fit': type.fit,
    '--tight': `${type.tracking}em`,
    '--lines': type.leading,
    '--round': radius,
    '--cap': cap,
  } as CSSProperties;
}

import { type BrandColors, brandedTheme } from './brand-theme';
import { channels, contrast, luminance, mix } from './color';

/** The colours of one card. Every pair that carries words meets AA; a test holds all of them to it. */
export interface Ground {
  readonly background: string;
  readonly ink: string;
  /** For labels and notes: quieter than `ink`, still 4.5:1. */
  readonly muted: string;
  /** A line or an empty track: seen, not read. */
  readonly faint: string;
  /** What lies on the background (see `Form` in looks.ts): words read on it as they do beside it. */
  readonly form: string;
  /** The one loud colour; 3:1 at least, for shapes and figures set large. */
  readonly shout: string;
  readonly pill: { readonly background: string; readonly ink: string; readonly muted: string };
  /** Twelve, one a month; those that would drown in this background wear the ink instead. */
  readonly tints: readonly string[];
  /** The same twelve for words set large: 3:1 at least. */
  readonly letters: readonly string[];
  /** Four that can be told from each other and from the shout: for lines that a legend names. */
  readonly lanes: readonly string[];
}

/** A theme is its story: the backgrounds rise from quiet to loud in this order, and the last card comes home to the first. */
export interface Theme {
  readonly backgrounds: readonly string[];
  readonly inks: readonly [string, string];
  readonly shouts: readonly string[];
  readonly tints: readonly string[];
}

export const themes = {
  /** The sky after sunset, from night violet up to the last coral and amber. */
  dusk: {
    backgrounds: '#141021 #1b1234 #23144a #2f165f #401770 #55187a #6d1a78 #871f6d #a2285f #bd3450 #ff6f4f #ffb14a'.split(' '),
    inks: ['#FFF4E6', '#141021'],
    shouts: ['#ff7a5c', '#ffd866', '#141021'],
    tints: '#ff7b5e #ffb14a #ffd866 #f48bb5 #c86cf0 #8b5cf6 #6a6cff #3fa9f5 #2dd4bf #6ee07a #f5b942 #ff5c8a'.split(' '),
  },
  /** Printer's ink on warm stock, from bare paper to crimson. */
  paper: {
    backgrounds: '#f4eee3 #f1e6d3 #efddc0 #f0d2a8 #f2c692 #f3b77f #f2a674 #ef946f #e8806c #dd6a69 #b92f4e #8e1f47'.split(' '),
    inks: ['#1C1A17', '#FFF8EC'],
    shouts: ['#c2334d', '#7d1237', '#ffc36b'],
    tints: '#d4425b #f0b04a #6aa583 #8c96a8 #2c3e57 #7f8a9c #00808c #d4425b #f0b04a #6aa583 #2c3e57 #8c96a8'.split(' '),
  },
  /** A poster seen from across the street: acid lime that heats up to orange, then turns blue. */
  lime: {
    backgrounds: '#d7ff3e #defb36 #e6f62f #eeef29 #f6e624 #fcda20 #ffcb1e #ffb91d #ffa41e #ff8c20 #ff7323 #0a4dff'.split(' '),
    inks: ['#101400', '#F9FFE3'],
    shouts: ['#0a4dff', '#101400', '#d7ff3e'],
    tints: '#101400 #ff5a1f #101400 #0a5cff #101400 #ff5a1f #101400 #0a5cff #101400 #ff5a1f #101400 #0a5cff'.split(' '),
  },
  /** Deep water that climbs through cobalt until it breaks as foam. */
  tide: {
    backgrounds: '#061329 #071a3b #08224f #0a2b66 #0c3580 #0e409c #104cb8 #1355cc #175fdd #5cc8f2 #79e6d4 #aef7c8'.split(' '),
    inks: ['#F0F8FF', '#061329'],
    shouts: ['#ff7d61', '#ffd36e', '#d8401f', '#061329'],
    tints: '#8ff5d2 #4fd8e8 #38b6ff #5b8cff #8f7bff #c58bff #ff8fb8 #ff7d61 #ffb25c #ffe07a #c8f56a #6ee7a0'.split(' '),
  },
} satisfies Record<string, Theme>;
export type ThemeName = keyof typeof themes;

const AA = 4.5;
const AA_LARGE = 3;
/** Below this a ring line cannot be told from the background. */
const SEEN = 1.8;

/** The quietest mix of ink and background that still reads on it and on what lies on it. */
function quiet(ink: string, background: string, floor: number, form = background): string {
  for (let share = 0.62; share < 1; share += 0.04) {
    const candidate = mix(ink, background, share);
    if (contrast(candidate, background) >= floor && contrast(candidate, form) >= floor) return candidate;
  }
  return ink;
}

/** How much of another colour a form takes, best first. */
const FORM_SHADES = [0.4, 0.26, 0.15, 0.08];
/** A form is there to be seen, and no muddier than what it lies on: at least this share of its colourfulness. */
const FORM_SEEN = 1.07;
const FORM_CLEAN = 0.8;

/** Below this distance in RGB two lines look alike. */
const APART = 90;
const LANES = 4;

const distance = (a: string, b: string): number => {
  const other = channels(b);
  return Math.hypot(...channels(a).map((channel, i) => channel - (other[i] ?? 0)));
};

/** The theme's tints as far as they differ, then the ink, then what lies between ink or shout and the background. */
function lanesOn(tints: readonly string[], ink: string, shout: string, background: string): string[] {
  const spread = tints.map((_, i) => tints[(i * 5 + 2) % tints.length] ?? ink);
  const between = [0.45, 0.6, 0.3].flatMap((share) => [mix(ink, background, share), mix(shout, background, share)]);
  const chosen: string[] = [];
  for (const apart of [APART, APART / 2, 0]) {
    for (const color of [...spread, ink, ...between]) {
      const told = [shout, ...chosen].every((one) => distance(one, color) > apart);
      if (told && contrast(color, background) >= 1.4 && chosen.length < LANES) chosen.push(color);
    }
  }
  return chosen;
}

const colourfulness = (hex: string): number => Math.max(...channels(hex)) - Math.min(...channels(hex));

/** Toward the middle of the theme's own way; else away from the ink, which only helps words. */
function formOn({ backgrounds }: Theme, background: string, ink: string, shout: string): string {
  const beyond = luminance(ink) > luminance(background) ? '#000000' : '#ffffff';
  const reads = (form: string) =>
    contrast(ink, form) >= AA + 0.2 && contrast(shout, form) >= AA_LARGE && colourfulness(form) >= colourfulness(background) * FORM_CLEAN;
  const middle = backgrounds[Math.floor(backgrounds.length / 2)] ?? ink;
  // The ink is the last resort, and only a breath of it: more looks like a stain.
  const shares = { [middle]: FORM_SHADES, [beyond]: FORM_SHADES.slice(2), [ink]: FORM_SHADES.slice(3) };
  const candidates = [middle, beyond, ink].flatMap((other) => (shares[other] ?? []).map((share) => mix(other, background, share)));
  return candidates.find((form) => reads(form) && contrast(form, background) >= FORM_SEEN) ?? candidates.find(reads) ?? background;
}

/** All colours of a card on `background`: whichever of the theme's inks reads better, and what follows from it. */
export function groundOn(theme: Theme, background: string): Ground {
  const [a, b] = theme.inks;
  const ink = contrast(a, background) >= contrast(b, background) ? a : b;
  const shout = theme.shouts.find((shout) => contrast(shout, background) >= AA_LARGE) ?? ink;
  const form = formOn(theme, background, ink, shout);
  const over = (color: string, floor: number) => contrast(color, background) >= floor && contrast(color, form) >= floor;
  const tints = theme.tints.map((tint) => (over(tint, SEEN) ? tint : ink));
  return {
    background,
    ink,
    muted: quiet(ink, background, AA + 0.2, form),
    faint: mix(ink, background, 0.22),
    form,
    shout,
    pill: { background: ink, ink: background, muted: quiet(background, ink, AA + 0.2) },
    tints,
    letters: theme.tints.map((tint) => (over(tint, AA_LARGE) ? tint : ink)),
    lanes: lanesOn(tints, ink, shout, background),
  };
}

const branded = new Map<string, Theme>();

/** A theme in a brand's colours; the same object for the same colours. */
export function themeOf(name: ThemeName, brand?: BrandColors): Theme {
  if (brand?.color === undefined && brand?.accent === undefined) return themes[name];
  const key = [name, brand.color, brand.accent].join();
  const known = branded.get(key) ?? brandedTheme(themes[name], brand);
  if (branded.size > 100) branded.clear();
  branded.set(key, known);
  return known;
}

/** A theme has a handful of backgrounds, asked for by every card of everybody's story. */
const grounds = new WeakMap<Theme, Map<string, Ground>>();

/** The ground of card `index` of `count`: a steady rise along the theme, in the brand's colours if it has any, and home for the last one. */
export function groundOf(name: ThemeName, index: number, count: number, brand?: BrandColors): Ground {
  const theme = themeOf(name, brand);
  const loudest = theme.backgrounds.length - 1;
  const last = index === count - 1 && index > 0;
  const step = last ? 0 : Math.min(loudest, Math.round((index * loudest) / Math.max(loudest, count - 2)));
  const background = theme.backgrounds[step] ?? '#000000';
  const known = grounds.get(theme) ?? new Map<string, Ground>();
  const ground = known.get(background) ?? groundOn(theme, background);
  grounds.set(theme, known.set(background, ground));
  return ground;
}

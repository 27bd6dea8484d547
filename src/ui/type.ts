/**
 * Sizes on a canvas 1080 wide. A picture uses them as pixels; the page uses the same figures as `calc(N * var(--u))`,
 * where `--u` is 1/1080 of the stage, so that a card and its picture keep one proportion.
 */
export const type = {
  /** The number that owns the card, by how many characters it has to seat beside its prefix and suffix. */
  hero: { most: 340, least: 150 },
  display: 150,
  sentence: 58,
  label: 38,
  brand: 34,
} as const;

export const space = { margin: 84, top: 120, bottom: 120, radius: 40, gap: 24 } as const;

export const tracking = { hero: -0.05, sentence: -0.02, label: -0.01 } as const;
export const leading = { hero: 0.86, sentence: 1.18, label: 1.3 } as const;

export const fonts = {
  /** Latin display and all large figures. */
  display: 'Bricolage Grotesque',
  /** Everything else, Hangul in every size. */
  text: 'Pretendard',
  /** Hangul beside Latin display figures is set at this share of their size, on one baseline. */
  hangulScale: 0.92,
} as const;

export const motion = {
  easing: 'cubic-bezier(.2,.8,.2,1)',
  numberMs: 900,
  partMs: 240,
  staggerMs: 60,
  /** The finished card stays at least this long before the next one. */
  holdMs: 2000,
} as const;

/**
 * Width of `text` in ems of Bricolage Grotesque 800, tracked: an estimate from its advance widths, for choosing a size
 * where nothing can be measured (server, satori). Errs on the wide side.
 */
export function displayEms(text: string): number {
  let ems = 0;
  for (const char of text) {
    if (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(char)) ems += 0.92;
    else if (/[.,:;'!|ilj ]/.test(char)) ems += 0.3;
    else if (/[mwMW%@]/.test(char)) ems += 0.95;
    else if (/[A-Z#&]/.test(char)) ems += 0.7;
    else if (/[1frt\-()/]/.test(char)) ems += 0.45;
    else ems += 0.62;
  }
  return ems * (1 + tracking.hero);
}

/** The largest size (canvas px) at which `text` fits `width`, between `least` and `most`. */
export function fitDisplay(text: string, width: number, most: number = type.hero.most, least: number = type.hero.least): number {
  const ems = displayEms(text);
  return Math.max(least, Math.min(most, Math.floor(width / Math.max(ems, 0.1))));
}

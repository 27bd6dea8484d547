import type { CSSProperties } from 'react';
import type { Ground } from './themes';

/** A length of `units` on the 1080 canvas, at the size the stage has now. */
export function u(units: number): string {
  return `calc(var(--u)*${units})`;
}

/** A ground as the custom properties that cards, rings and chrome read. */
export function groundStyle(ground: Ground): CSSProperties {
  const tints = Object.fromEntries(ground.tints.map((tint, i) => [`--t${i}`, tint]));
  const letters = Object.fromEntries(ground.letters.map((letter, i) => [`--w${i}`, letter]));
  const lanes = Object.fromEntries(ground.lanes.map((lane, i) => [`--l${i + 1}`, lane]));
  return {
    '--bg': ground.background,
    '--ink': ground.ink,
    '--muted': ground.muted,
    '--faint': ground.faint,
    '--form': ground.form,
    '--shout': ground.shout,
    '--pill': ground.pill.background,
    '--pill-ink': ground.pill.ink,
    '--pill-muted': ground.pill.muted,
    ...tints,
    ...letters,
    ...lanes,
  } as CSSProperties;
}

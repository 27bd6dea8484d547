/** A tile that stands on its lower right corner, `lean` degrees from upright, as a fallen one does. */
export interface Domino {
  readonly x: number;
  readonly lean: number;
}

export interface Dominoes {
  readonly tiles: readonly Domino[];
  readonly width: number;
  readonly height: number;
}

const MOST = 30;
const FALLEN = 38;
const [SIN, COS] = [Math.sin((FALLEN * Math.PI) / 180), Math.cos((FALLEN * Math.PI) / 180)];
/** Of a tile, in steps from one to the next: fallen tiles lie on each other, so the thickness is what the step leaves between them. */
const THICK = COS * 0.84;
/** As tall as the room asks, within what still looks like a domino. */
const [LEAST_TALL, MOST_TALL] = [5, 9.5];

/** One tile a thing in a row at most `across` wide and `tall` high: each has tipped the next, and the last, against which they lean, still stands. */
export function dominoes(count: number, across: number, tall: number): Dominoes {
  const shown = Math.max(2, Math.min(MOST, count));
  const along = shown - 2 + 2 * THICK;
  const filling = (tall * along) / Math.max(1, across - tall * SIN);
  const ems = Math.max(LEAST_TALL, Math.min(MOST_TALL, filling));
  const step = Math.min(across / (along + ems * SIN), tall / ems);
  const [width, height] = [step * THICK, step * ems];
  const fallen = Array.from({ length: shown - 1 }, (_, i) => ({ x: width + i * step, lean: FALLEN }));
  const lastFallen = fallen.at(-1)?.x ?? 0;
  return { tiles: [...fallen, { x: lastFallen + height * SIN + width, lean: 0 }], width, height };
}

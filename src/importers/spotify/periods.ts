import type { Play } from './map-play';

/** Watches which time the two kinds of history cover, to the minute, which is all that the account data know. */
export class Periods {
  readonly #ends = { extended: nothing(), account: nothing() };

  see({ kind, endMs, outcome }: Play): void {
    if (kind === null || endMs === null || outcome.kind !== 'event') return;
    const ends = this.#ends[kind];
    const minuteMs = endMs - (endMs % 60_000);
    ends.firstMs = Math.min(ends.firstMs, minuteMs);
    ends.lastMs = Math.max(ends.lastMs, minuteMs);
  }

  /** Says so when both kinds cover one period. */
  warnings(): string[] {
    const { extended, account } = this.#ends;
    const firstMs = Math.max(extended.firstMs, account.firstMs);
    const lastMs = Math.min(extended.lastMs, account.lastMs);
    if (!(firstMs <= lastMs)) return [];
    return [
      `The extended history and the account data both cover ${day(firstMs)} to ${day(lastMs)}. Plays that stand in both are kept once; the extended history alone is enough.`,
    ];
  }
}

const nothing = () => ({ firstMs: Number.POSITIVE_INFINITY, lastMs: Number.NEGATIVE_INFINITY });

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

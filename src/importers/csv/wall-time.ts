import { tzOffset } from '@date-fns/tz';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Turns wall-clock times of one IANA zone into instants. */
export class WallClock {
  readonly #zone: string;
  /** Offset in ms of wall-clock days on which, and around which, the clock does not change; null for the others. */
  readonly #steady = new Map<number, number | null>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  /**
   * The instant (epoch ms) at which the zone's clock shows what UTC would show at `wallMs`. As Temporal's "compatible": a time that comes twice is
   * its first; a time that the clock skips is as much later as was skipped.
   */
  toInstant(wallMs: number): number {
    const day = Math.floor(wallMs / DAY_MS);
    let steady = this.#steady.get(day);
    if (steady === undefined) {
      const before = this.#offset((day - 1) * DAY_MS);
      steady = before === this.#offset((day + 2) * DAY_MS) ? before : null;
      this.#steady.set(day, steady);
    }
    if (steady !== null) return wallMs - steady;
    const before = this.#offset(wallMs - DAY_MS);
    const after = this.#offset(wallMs + DAY_MS);
    const fitting = [wallMs - before, wallMs - after].filter((instant) => instant + this.#offset(instant) === wallMs);
    return fitting.length > 0 ? Math.min(...fitting) : wallMs - before;
  }

  #offset(instantMs: number): number {
    return tzOffset(this.#zone, new Date(instantMs)) * MINUTE_MS;
  }
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Turns wall clocks of one IANA zone into instants, quickly: the zone database is asked once a day, and once an hour on days that change the clock. */
export class LocalTime {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  #ask(utcMs: number): number {
    const known = this.#offsets.get(utcMs);
    if (known !== undefined) return known;
    const part: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(utcMs)) part[type] = Number(value);
    const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0);
    const offset = wall - Math.floor(utcMs / 60_000) * 60_000;
    this.#offsets.set(utcMs, offset);
    return offset;
  }

  #offset(utcMs: number): number {
    const day = Math.floor(utcMs / DAY_MS) * DAY_MS;
    const offset = this.#ask(day);
    return offset === this.#ask(day + DAY_MS) ? offset : this.#ask(Math.floor(utcMs / HOUR_MS) * HOUR_MS);
  }

  /** The instant at which the zone's clocks show `wallMs` (a wall clock written as if it were UTC). */
  instant(wallMs: number): number {
    return wallMs - this.#offset(wallMs - this.#offset(wallMs));
  }
}

const zones = new Map<string, LocalTime>();

export function localTime(zone: string): LocalTime {
  const known = zones.get(zone);
  if (known) return known;
  const made = new LocalTime(zone);
  zones.set(zone, made);
  return made;
}

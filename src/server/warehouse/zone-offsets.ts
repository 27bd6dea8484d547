/** From `fromMs` on, local time is universal time plus `offsetMs`. */
export interface ZoneOffset {
  readonly zone: string;
  readonly fromMs: number;
  readonly offsetMs: number;
}

const DAY_MS = 86_400_000;
/** Below every instant that an event can have. */
const ALWAYS_MS = -8_640_000_000_000_000;

/**
 * Offsets of a zone over `[startMs, endMs]`, each with the exact millisecond at which it begins, from the runtime's own IANA data.
 * The first one also stands for all earlier instants. No zone changes twice within a day, so a daily probe and a bisection find all.
 */
export function zoneOffsets(zone: string, startMs: number, endMs: number): ZoneOffset[] {
  const offsetAt = offsetReader(zone);
  let offsetMs = offsetAt(startMs);
  const offsets: ZoneOffset[] = [{ zone, fromMs: ALWAYS_MS, offsetMs }];
  for (let before = startMs; before < endMs; before += DAY_MS) {
    const after = Math.min(before + DAY_MS, endMs);
    if (offsetAt(after) === offsetMs) continue;
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === offsetMs) low = middle;
      else high = middle;
    }
    offsetMs = offsetAt(after);
    offsets.push({ zone, fromMs: high, offsetMs });
  }
  return offsets;
}

function offsetReader(zone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instantMs) => {
    const whole = Math.floor(instantMs / 1000) * 1000;
    const [month, day, year, hour, minute, second] = (format.format(whole).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - whole;
  };
}

import type { Artist, Genre, Track } from './catalogue';
import { KINDS, type Kind } from './kinds';
import { localTime } from './local-time';
import type { Person } from './person';
import { Random, runningSums } from './random';
import { type Taste, tasteOf } from './taste';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Last year's listening against the window's. */
const LAST_YEAR = 0.45;

/** One play: `wallMs` is the local wall clock at its start, written as if it were UTC. */
export interface Play {
  readonly startMs: number;
  readonly durationMs: number;
  readonly zone: string;
  readonly artist: Artist;
  readonly track: Track;
}

/** Dates of the population: days count from `startMs`, the first of January before the window, written as UTC. */
export interface Calendar {
  readonly startMs: number;
  readonly windowDay: number;
  readonly endDay: number;
  /** Month (0..23) of each day. */
  readonly monthOfDay: readonly number[];
}

export function calendarOf(year: number): Calendar {
  const startMs = Date.UTC(year - 1, 0, 1);
  const endDay = (Date.UTC(year + 1, 0, 1) - startMs) / DAY_MS;
  const monthOfDay = Array.from({ length: endDay }, (_, day) => {
    const date = new Date(startMs + day * DAY_MS);
    return (date.getUTCFullYear() - year + 1) * 12 + date.getUTCMonth();
  });
  return { startMs, windowDay: (Date.UTC(year, 0, 1) - startMs) / DAY_MS, endDay, monthOfDay };
}

/** Running sums of the minutes of a day (quarter hours, from 0 to 28: bells may run past midnight). */
function clockOf(bells: Kind['weekday'], shift: number): Float64Array {
  return runningSums(
    Array.from({ length: 28 * 4 }, (_, quarter) =>
      bells.reduce((sum, [centre, width, weight]) => sum + weight * Math.exp(-(((quarter / 4 - centre - shift) / width) ** 2) / 2), 0),
    ),
  );
}

/** Sittings meant for each day: by weekday, season and the person's own course through the year. */
function sittingsByDay(person: Person, calendar: Calendar): number[] {
  const kind = KINDS[person.kind];
  const weights = calendar.monthOfDay.map((month, day) => {
    if (day < person.firstDay || person.pauses.some(([from, to]) => day >= from && day < to)) return 0;
    const weekday = new Date(calendar.startMs + day * DAY_MS).getUTCDay();
    const through = Math.max(0, day - calendar.windowDay) / (calendar.endDay - calendar.windowDay);
    const busy = month % 12 === person.course.busyMonth ? person.course.busyWeight : 1;
    const weekend = weekday === 0 || weekday === 6 ? kind.weekendWeight : 1;
    return weekend * busy * (1 + (person.course.trend - 1) * through) * (day < calendar.windowDay ? LAST_YEAR : 1);
  });
  const inWindow = weights.reduce((sum, weight, day) => (day < calendar.windowDay ? sum : sum + weight), 0);
  const wanted = person.plays / kind.sitting;
  return weights.map((weight) => (inWindow === 0 ? 0 : (weight * wanted) / inWindow));
}

/** Tracks of one sitting, in order, without end. */
function* tracksOf(random: Random, kind: Kind, taste: Taste, month: number, obsession: boolean): Generator<[Artist, Track]> {
  if (obsession) {
    const artist = random.chance(0.5) ? taste.favourite : taste.artist(random, month);
    const track = taste.track(random, artist);
    for (let times = random.int(5, 18); times > 0; times -= 1) yield [artist, track];
  }
  let artist = taste.artist(random, month);
  for (;;) {
    if (kind.albums && random.chance(0.8)) {
      for (const track of random.pick(artist.albums).tracks) yield [artist, track];
    } else {
      yield [artist, taste.track(random, artist)];
    }
    if (!random.chance(0.3)) artist = taste.artist(random, month);
  }
}

/** Heard to the end, broken off, or skipped at once. */
function heardMs(random: Random, track: Track): number {
  const roll = random.next();
  if (roll < 0.08) return random.int(1_500, 28_000);
  if (roll < 0.15) return Math.round(track.durationMs * random.between(0.25, 0.9));
  return track.durationMs;
}

/** All plays of one person over two years, oldest first. */
export function* playsOf(seed: string, person: Person, genres: readonly Genre[], calendar: Calendar): Generator<Play> {
  const kind: Kind = KINDS[person.kind];
  const random = new Random(`${seed}/plays/${person.id}`);
  const taste = tasteOf(random, person, genres);
  const shift = random.normal(0, 0.5);
  const clocks = { weekday: clockOf(kind.weekday, shift), weekend: clockOf(kind.weekend, shift) };
  const sittings = sittingsByDay(person, calendar);
  const obsessive = kind.obsessions / Math.max(1, person.plays / kind.sitting);
  /** Nobody listens to two things at once, on their own wall clock. */
  let freeMs = 0;
  for (let day = 0; day < calendar.endDay; day += 1) {
    const dayMs = calendar.startMs + day * DAY_MS;
    const weekday = new Date(dayMs).getUTCDay();
    const clock = weekday === 0 || weekday === 6 ? clocks.weekend : clocks.weekday;
    const count = Math.floor((sittings[day] ?? 0) + random.next());
    const starts = Array.from({ length: count }, () => (random.place(clock) * 15 + random.between(0, 15)) * MINUTE_MS).sort(
      (a, b) => a - b,
    );
    for (const start of starts) {
      const month = calendar.monthOfDay[day] ?? 0;
      let wallMs = Math.max(dayMs + Math.floor(start), freeMs);
      let left = Math.max(1, Math.round(random.logNormal(kind.sitting * 0.9, 0.45)));
      const abroad = person.journey !== null && day >= person.journey.from && day < person.journey.to;
      const zone = abroad && person.journey ? person.journey.zone : person.timezone;
      for (const [artist, track] of tracksOf(random, kind, taste, month, random.chance(obsessive))) {
        if (left === 0) break;
        left -= 1;
        const durationMs = heardMs(random, track);
        yield { startMs: localTime(zone).instant(wallMs), durationMs, zone, artist, track };
        wallMs += durationMs + (random.chance(0.04) ? random.int(2, 14) * MINUTE_MS : random.int(200, 4_000));
      }
      freeMs = wallMs + MINUTE_MS;
    }
  }
}

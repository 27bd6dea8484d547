import { describe, expect, it } from 'vitest';
import { type Artist, buildCatalogue } from '../../src/demo/population/catalogue';
import { KIND_IDS, type KindId } from '../../src/demo/population/kinds';
import { LocalTime } from '../../src/demo/population/local-time';
import type { Person } from '../../src/demo/population/person';
import { lastYear, population } from '../../src/demo/population/population';
import { type EventInput, eventSchema } from '../../src/model/event';
import { FAMOUS_NAMES } from './famous-names';

const YEAR = 2025;
const USERS = 600;
const crowd = population({ users: USERS, year: YEAR });
const people = [...crowd.people];
const eventsOf = new Map(people.map((person) => [person.id, [...crowd.events(person)]]));
const allEvents = [...eventsOf.values()].flat();
const windowStart = Date.UTC(YEAR, 0, 1);
const inWindow = (event: EventInput) => Number(event.occurredAt) >= windowStart;
const eventsIn = (person: Person) => (eventsOf.get(person.id) ?? []).filter(inWindow);
const artists: Artist[] = [...new Set(buildCatalogue('annum').flatMap((genre) => genre.artists))];

/** The mean over all people of one kind. */
function meanOf(kind: KindId, figure: (events: EventInput[], person: Person) => number): number {
  const values = people
    .filter((person) => person.kind === kind)
    .map((person) => figure(eventsIn(person), person))
    .filter((value) => Number.isFinite(value));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
const shareOf = (events: EventInput[], which: (event: EventInput) => boolean) => events.filter(which).length / events.length;
const clocks = new Map<string, Intl.DateTimeFormat>();
function localPart(event: EventInput, part: 'hour' | 'weekday'): string {
  const zone = event.timezone ?? 'UTC';
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', weekday: 'short', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock.formatToParts(Number(event.occurredAt)).find(({ type }) => type === part)?.value ?? '';
}
const localHour = (event: EventInput) => Number(localPart(event, 'hour'));
const topArtistShare = (events: EventInput[]) => {
  const plays = new Map<string, number>();
  for (const { creator } of events) plays.set(creator?.name ?? '', (plays.get(creator?.name ?? '') ?? 0) + 1);
  return Math.max(...plays.values()) / events.length;
};

describe('the population', () => {
  it('is the same every time, and a person does not depend on how many there are', () => {
    const fewer = population({ users: 12, year: YEAR });
    for (const person of fewer.people) {
      expect(person).toEqual(people.find(({ id }) => id === person.id));
      expect([...fewer.events(person)]).toEqual(eventsOf.get(person.id));
    }
    const other = population({ users: 1, year: YEAR, seed: 'another' });
    expect([...other.people].flatMap((person) => [...other.events(person)])).not.toEqual(eventsOf.get('u00001'));
  });

  it('speaks in valid events, each with its own id', () => {
    for (const person of people.slice(0, 60)) {
      expect(eventsOf.get(person.id)?.every((event) => eventSchema.safeParse(event).success)).toBe(true);
    }
    expect(new Set(allEvents.map((event) => event.messageId)).size).toBe(allEvents.length);
  });

  it('lets nobody listen to two things at once while they stay in one zone', () => {
    const overlaps = people
      .filter(({ journey }) => journey === null)
      .flatMap((person) => {
        let freeMs = 0;
        return (eventsOf.get(person.id) ?? []).filter((event) => {
          // The hour that a clock is set back happens twice: at most that much.
          const early = Number(event.occurredAt) < freeMs - 3_600_000;
          freeMs = Number(event.occurredAt) + (event.durationMs ?? 0);
          return early;
        });
      });
    expect(overlaps).toEqual([]);
  });

  it('is of a size that imports quickly, with a year of history for most and none for some', () => {
    const mean = allEvents.filter(inWindow).length / USERS;
    expect(mean).toBeGreaterThan(150);
    expect(mean).toBeLessThan(400);
    const withHistory = people.filter((person) => (eventsOf.get(person.id) ?? []).some((event) => !inWindow(event))).length;
    expect(withHistory / USERS).toBeGreaterThan(0.7);
    expect(withHistory / USERS).toBeLessThan(0.95);
  });

  it('has every kind of listener, each true to its kind', () => {
    expect(new Set(people.map((person) => person.kind))).toEqual(new Set(KIND_IDS));
    const night = (event: EventInput) => localHour(event) >= 22 || localHour(event) < 5;
    expect(meanOf('nightOwl', (events) => shareOf(events, night))).toBeGreaterThan(0.6);
    expect(meanOf('earlyBird', (events) => shareOf(events, night))).toBeLessThan(0.1);
    expect(meanOf('devotee', topArtistShare)).toBeGreaterThan(0.4);
    expect(meanOf('explorer', topArtistShare)).toBeLessThan(0.12);
    const weekend = (event: EventInput) => ['Sat', 'Sun'].includes(localPart(event, 'weekday'));
    expect(meanOf('weekender', (events) => shareOf(events, weekend))).toBeGreaterThan(0.55);
    expect(meanOf('commuter', (events) => shareOf(events, weekend))).toBeLessThan(0.25);
    expect(meanOf('barely', (events) => events.length)).toBeLessThan(30);
  });

  it('shares its favourites as people do: a few are known to many, most to some', () => {
    const listeners = new Map<string, Set<string>>();
    for (const { creator, userId } of allEvents) {
      const known = listeners.get(creator?.name ?? '') ?? new Set();
      listeners.set(creator?.name ?? '', known.add(userId));
    }
    const sizes = [...listeners.values()].map((known) => known.size).sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(USERS * 0.2);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(USERS * 0.08);
    expect(sizes.length).toBeGreaterThan(400);
  });

  it('has seasons: carols belong to December', () => {
    const carols = allEvents.filter((event) => inWindow(event) && event.categories?.[0] === 'carols');
    expect(shareOf(carols, (event) => new Date(Number(event.occurredAt)).getUTCMonth() === 11)).toBeGreaterThan(0.25);
    const summer = allEvents.filter((event) => inWindow(event) && event.categories?.[0] === 'surf rock');
    const july = shareOf(summer, (event) => new Date(Number(event.occurredAt)).getUTCMonth() === 6);
    const january = shareOf(summer, (event) => new Date(Number(event.occurredAt)).getUTCMonth() === 0);
    expect(july).toBeGreaterThan(january * 1.5);
  });

  it('lives in several zones and writes in several scripts', () => {
    expect(new Set(people.map((person) => person.timezone)).size).toBeGreaterThan(15);
    const names = people.flatMap((person) => person.displayName ?? []);
    for (const script of ['Latin', 'Hangul', 'Hiragana', 'Cyrillic', 'Arabic']) {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(
        names.some((name) => letters.test(name)),
        script,
      ).toBe(true);
      expect(artists.some((artist) => letters.test(artist.name)) || script === 'Hiragana', script).toBe(true);
    }
    expect(people.some((person) => person.displayName === null)).toBe(true);
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
  });
});

describe('the catalogue', () => {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '');

  it('names nobody famous', () => {
    const famous = new Set(FAMOUS_NAMES.map(plain));
    expect(famous.size).toBeGreaterThan(200);
    expect(famous.has(plain('the beatles'))).toBe(true);
    expect(artists.filter((artist) => famous.has(plain(artist.name))).map((artist) => artist.name)).toEqual([]);
  });

  it('gives every artist a name and tracks of their own', () => {
    expect(new Set(artists.map((artist) => artist.name)).size).toBe(artists.length);
    const ids = artists.flatMap((artist) => artist.tracks.map((track) => track.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(artists.every((artist) => artist.tracks.length >= 5 && artist.tracks.every((track) => track.durationMs >= 95_000))).toBe(true);
  });
});

describe('the local clock', () => {
  it('knows both changes of the clock', () => {
    const berlin = new LocalTime('Europe/Berlin');
    expect(new Date(berlin.instant(Date.UTC(2025, 2, 30, 1, 59))).toISOString()).toBe('2025-03-30T00:59:00.000Z');
    expect(new Date(berlin.instant(Date.UTC(2025, 2, 30, 3, 0))).toISOString()).toBe('2025-03-30T01:00:00.000Z');
    expect(new Date(berlin.instant(Date.UTC(2025, 9, 26, 12, 0))).toISOString()).toBe('2025-10-26T11:00:00.000Z');
    expect(new Date(new LocalTime('Asia/Kathmandu').instant(Date.UTC(2025, 0, 1, 0, 0))).toISOString()).toBe('2024-12-31T18:15:00.000Z');
  });

  it('takes the year that is over', () => {
    expect(lastYear(new Date('2026-01-01T00:00:00Z'))).toBe(2025);
    expect(lastYear(new Date('2026-12-31T23:59:59Z'))).toBe(2025);
  });
});

import type { EventInput } from '../../model/event';
import { buildCatalogue } from './catalogue';
import { type Person, personAt } from './person';
import { calendarOf, playsOf } from './plays';

/** What events of this population name as their source. */
export const POPULATION_SOURCE = 'demo';

export interface PopulationOptions {
  readonly users: number;
  /** The window is this calendar year; the year before it is history. */
  readonly year: number;
  readonly seed?: string;
  /** Plays against the usual 250 a person: 2 doubles them. */
  readonly scale?: number;
}

export interface Population {
  readonly people: Iterable<Person>;
  /** One person's events, oldest first, in the wire form. */
  events(person: Person): Generator<EventInput>;
}

/** The last calendar year that is over. */
export const lastYear = (now = new Date()): number => now.getUTCFullYear() - 1;

/** A plausible, invented population of listeners. The same options give the same events, and person 7 of 100 is person 7 of 50,000. */
export function population({ users, year, seed = 'annum', scale = 1 }: PopulationOptions): Population {
  const genres = buildCatalogue(seed);
  const calendar = calendarOf(year);
  return {
    people: {
      *[Symbol.iterator]() {
        for (let index = 0; index < users; index += 1) yield personAt(seed, index, calendar.windowDay, calendar.endDay, scale);
      },
    },
    *events(person) {
      let count = 0;
      for (const { startMs, durationMs, zone, artist, track } of playsOf(seed, person, genres, calendar)) {
        count += 1;
        yield {
          messageId: `${person.id}-${count}`,
          source: POPULATION_SOURCE,
          userId: person.id,
          activity: 'listen',
          occurredAt: startMs,
          durationMs,
          item: { id: track.id, name: track.name },
          creator: { id: artist.id, name: artist.name },
          collection: { id: track.album.id, name: track.album.name },
          categories: [...artist.genres],
          timezone: zone,
        };
      }
    },
  };
}

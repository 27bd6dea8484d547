import type { Pack } from '../../model/pack';
import { archetypes } from './archetypes';
import { sentencesEn } from './sentences-en';
import { sentencesKo } from './sentences-ko';

/** Listening: minutes are what a year is made of, plays are what a song is made of. */
export const music: Pack = {
  id: 'music',
  activities: ['listen'],
  counts: { by: 'duration', minDurationMs: 30_000 },
  mainMeasure: 'minutes',
  listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
  minimum: { plays: 30, creators: 5 },
  archetypes,
  // From the quiet facts of a year (how much, when) to its people; the badge is the loudest, the summary comes home.
  deck: [
    'intro',
    'total',
    'clock',
    'peak-day',
    'streak',
    'session',
    'discoveries',
    'obsession',
    'top-items',
    'race',
    'top-creators',
    'standing',
    'archetype',
    'summary',
  ],
  words: {
    en: { domain: 'music', creator: 'artist', creators: 'artists', item: 'song', items: 'songs', people: 'listeners' },
    ko: { domain: '음악', creator: '아티스트', creators: '아티스트', item: '곡', items: '곡', people: '리스너' },
  },
  sentences: { en: sentencesEn, ko: sentencesKo },
};

import type { Pack } from '../../model/pack';
import { archetypes } from './archetypes';
import { sentencesEn } from './sentences-en';
import { sentencesKo } from './sentences-ko';

/** In several scripts, as libraries are. */
const sampleCreators = ['Paper Lanterns', '서른 번째 밤', 'Oso Lumen', 'かすみ草', 'Velvet Tram', 'Arvo & the Snow'] as const;
const sampleOthers = ['Tin Observatory', '파란 골목', 'Marisol Vega'] as const;
const sampleItems = ['Last Tram Home', '새벽 네 시의 편의점', 'Lumen (Live at the Harbour)', '霞'] as const;

/** Listening: minutes are what a year is made of, plays are what a song is made of. */
export const music: Pack = {
  id: 'music',
  place: 1,
  activities: ['listen'],
  counts: { by: 'duration', minDurationMs: 30_000 },
  mainMeasure: 'minutes',
  listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
  minimum: { plays: 30, creators: 5 },
  facts: ['nextBadge', 'mayLove'],
  archetypes,
  // From the quiet facts of a year (how it began, how much, when) to its people; the guess comes before they are told, the badge is the
  // loudest, the summary comes home. The fullest day and the longest sitting are among the days that stood out.
  deck: [
    'intro',
    'first',
    'total',
    'clock',
    'calendar',
    'streak',
    'discoveries',
    'obsession',
    'top-items',
    'standout-days',
    'quiz',
    'race',
    'top-creators',
    'standing',
    'next-badge',
    'last-year',
    'archetype',
    'community',
    'may-love',
    'summary',
  ],
  // Days that stood out tell of the first two as well, last year of the new ones.
  spare: ['first', 'streak', 'calendar', 'discoveries'],
  words: {
    en: {
      domain: 'music',
      creator: 'artist',
      creators: 'artists',
      item: 'song',
      items: 'songs',
      people: 'listeners',
      sample: {
        creators: ['Midnight Radio', ...sampleCreators],
        others: sampleOthers,
        items: ['Tide at the Window', ...sampleItems],
        categories: ['City pop', 'Folk', 'Ambient', 'Trip hop', 'Bossa nova'],
      },
    },
    ko: {
      domain: '음악',
      creator: '아티스트',
      creators: '아티스트',
      item: '곡',
      items: '곡',
      people: '리스너',
      sample: {
        creators: ['한밤의 라디오', ...sampleCreators],
        others: sampleOthers,
        items: ['창가의 밀물', ...sampleItems],
        categories: ['시티팝', '포크', '앰비언트', '트립합', '보사노바'],
      },
    },
  },
  sentences: { en: sentencesEn, ko: sentencesKo },
};

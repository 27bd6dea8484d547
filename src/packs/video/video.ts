import type { Pack } from '../../model/pack';
import { archetypes } from './archetypes';
import { sentencesEn } from './sentences-en';
import { sentencesKo } from './sentences-ko';

/** In several scripts, as watch lists are. */
const sampleCreators = ['The Lighthouse Shift', '골목의 사계', 'North of Nowhere', '雪の駅', 'Small Orbits', 'Kitchen at Dawn'] as const;
const sampleOthers = ['The Salt Letters', '여름의 끝 방', 'Ferryman'] as const;
const sampleItems = ['Low Water', '마지막 정류장', 'What the Map Left Out', '始発'] as const;

/** Watching: hours are what a year is made of. Creators are series (a film has none), items are episodes and films, a play is one sitting with one of them. */
export const video: Pack = {
  id: 'video',
  place: 2,
  activities: ['watch'],
  counts: { by: 'duration', minDurationMs: 30_000 },
  mainMeasure: 'minutes',
  listMeasures: { creators: 'minutes', items: 'plays', collections: 'minutes', categories: 'minutes' },
  minimum: { plays: 5 },
  facts: ['binge', 'nextBadge', 'mayLove'],
  // An evening with two films is a sitting already.
  least: { session: 2 },
  archetypes,
  // How much and when, then the nights that got away, then what the evenings belonged to.
  deck: [
    'intro',
    'total',
    'clock',
    'calendar',
    'session',
    'binge',
    'discoveries',
    'again',
    'standout-days',
    'top-categories',
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
  // Days that stood out tell of the sitting as well, last year of the new ones.
  spare: ['session', 'again', 'calendar', 'discoveries'],
  words: {
    en: {
      domain: 'video',
      creator: 'series',
      creators: 'series',
      item: 'episode or film',
      items: 'episodes and films',
      people: 'viewers',
      sample: {
        creators: ['Tidewater', ...sampleCreators],
        others: sampleOthers,
        items: ['The Long Way Down', ...sampleItems],
        categories: ['Mystery', 'Drama', 'Documentary', 'Comedy', 'Animation'],
      },
    },
    ko: {
      domain: '영상',
      creator: '시리즈',
      creators: '시리즈',
      item: '작품',
      items: '작품',
      people: '시청자',
      sample: {
        creators: ['밀물 마을', ...sampleCreators],
        others: sampleOthers,
        items: ['긴 내리막길', ...sampleItems],
        categories: ['미스터리', '드라마', '다큐멘터리', '코미디', '애니메이션'],
      },
    },
  },
  sentences: { en: sentencesEn, ko: sentencesKo },
};

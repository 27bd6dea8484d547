import type { Pack } from '../../model/pack';
import { archetypes } from './archetypes';
import { sentencesEn } from './sentences-en';
import { sentencesKo } from './sentences-ko';

/** In several scripts, as shelves are. */
const sampleCreators = ['Harbour & Pine', '모퉁이 잡화점', 'Kettle Works', '木の葉堂', 'Second Shelf Books', 'Nord Textiles'] as const;
const sampleOthers = ['Alder & Wick', '느린 서점', 'Maison Petit Four'] as const;
const sampleItems = ['Loose leaf tea, 250 g', '연필 열두 자루', 'Wool socks, grey', '木のスプーン'] as const;

/** Purchases: orders are what a year is made of, so that a story without money loses nothing; money is for the owner's eyes. */
export const shopping: Pack = {
  id: 'shopping',
  place: 3,
  activities: ['purchase'],
  counts: { by: 'purchase' },
  mainMeasure: 'orders',
  listMeasures: { creators: 'orders', items: 'quantity', collections: 'quantity', categories: 'amountMinor' },
  minimum: { orders: 3 },
  facts: ['biggest', 'reorder', 'mayLove'],
  archetypes,
  // How often and when, then what, then where; no clock, because many records of purchases know days only, and no next badge, which
  // would ask to buy more.
  deck: [
    'intro',
    'first',
    'total',
    'calendar',
    'discoveries',
    'again',
    'top-items',
    'biggest',
    'spend',
    'standout-days',
    'top-categories',
    'quiz',
    'race',
    'top-creators',
    'standing',
    'last-year',
    'archetype',
    'community',
    'may-love',
    'summary',
  ],
  spare: ['race', 'calendar', 'discoveries'],
  words: {
    en: {
      domain: 'shopping',
      creator: 'shop',
      creators: 'shops',
      item: 'thing',
      items: 'things',
      people: 'shoppers',
      sample: {
        creators: ['Corner Supply', ...sampleCreators],
        others: sampleOthers,
        items: ['Beeswax candles', ...sampleItems],
        categories: ['Pantry', 'Books', 'Kitchen', 'Garden', 'Stationery'],
      },
    },
    ko: {
      domain: '쇼핑',
      creator: '가게',
      creators: '가게',
      item: '물건',
      items: '물건',
      people: '손님',
      sample: {
        creators: ['골목 상점', ...sampleCreators],
        others: sampleOthers,
        items: ['밀랍 양초', ...sampleItems],
        categories: ['식료품', '책', '주방', '정원', '문구'],
      },
    },
  },
  sentences: { en: sentencesEn, ko: sentencesKo },
};

import type { Pack } from '../../model/pack';
import { archetypes } from './archetypes';
import { sentencesEn } from './sentences-en';
import { sentencesKo } from './sentences-ko';

/** In several scripts, as streets of restaurants are. */
const sampleCreators = ['Basil & Smoke', '할머니 손칼국수', 'Taquería Luz', '麺や 風', 'Saffron House', 'Nonna Pia'] as const;
const sampleOthers = ['Clay Oven', '달빛 국밥', 'Bao Corner'] as const;
const sampleItems = ['Margherita', '바지락 칼국수', 'Al pastor tacos', '塩ラーメン'] as const;

/** Food at the door: orders are what a year is made of, restaurants what they are remembered by; money is for the owner's eyes. */
export const delivery: Pack = {
  id: 'delivery',
  place: 4,
  activities: ['order'],
  counts: { by: 'purchase' },
  mainMeasure: 'orders',
  listMeasures: { creators: 'orders', items: 'quantity', collections: 'quantity', categories: 'amountMinor' },
  minimum: { orders: 3 },
  facts: ['biggest', 'reorder', 'mayLove'],
  archetypes,
  // How often and at what hour, then the food, then the kitchens; the regular one wears the badge. Nothing here asks to order more: no next badge.
  deck: [
    'intro',
    'first',
    'total',
    'clock',
    'late-night',
    'calendar',
    'peak-day',
    'weeks',
    'discoveries',
    'again',
    'top-items',
    'standout-days',
    'spend',
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
  // Days that stood out tell of the first order and of the weeks as well.
  spare: ['first', 'race', 'weeks', 'calendar', 'clock', 'discoveries'],
  words: {
    en: {
      domain: 'food delivery',
      creator: 'restaurant',
      creators: 'restaurants',
      item: 'dish',
      items: 'dishes',
      people: 'people who order in',
      sample: {
        creators: ['Lantern Kitchen', ...sampleCreators],
        others: sampleOthers,
        items: ['Chilli noodles', ...sampleItems],
        categories: ['Noodles', 'Pizza', 'Mexican', 'Curry', 'Bakery'],
      },
    },
    ko: {
      domain: '배달',
      creator: '가게',
      creators: '가게',
      item: '메뉴',
      items: '메뉴',
      people: '손님',
      sample: {
        creators: ['등불 키친', ...sampleCreators],
        others: sampleOthers,
        items: ['매운 비빔국수', ...sampleItems],
        categories: ['분식', '피자', '한식', '커리', '빵'],
      },
    },
  },
  sentences: { en: sentencesEn, ko: sentencesKo },
};

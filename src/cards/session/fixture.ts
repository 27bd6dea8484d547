import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'session'>>> = {
  en: {
    kind: 'session',
    words: {
      lead: 'Your longest sitting',
      note: 'It began at 6 pm on November 8: 5 hours and 12 minutes, 84 songs.',
      alt: 'Your longest sitting: 312 minutes from 6 pm on November 8, 84 songs.',
    },
    hero: { value: 312, decimals: 0, text: '312', prefix: '', suffix: 'minutes' },
    startHour: 18.2,
    minutes: 312,
    start: 'November 8, 6 pm',
  },
  ko: {
    kind: 'session',
    words: {
      lead: '가장 길게 이어 들은 시간',
      note: '11월 8일 저녁 6시에 시작해 5시간 12분, 84곡.',
      alt: '가장 길게 이어 들은 시간은 312분, 11월 8일 저녁 6시부터 84곡이에요.',
    },
    hero: { value: 312, decimals: 0, text: '312', prefix: '', suffix: '분' },
    startHour: 18.2,
    minutes: 312,
    start: '11월 8일 저녁 6시',
  },
};

import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'peak-day'>>> = {
  en: {
    kind: 'peak-day',
    words: {
      lead: 'One day stood out',
      note: 'A Saturday, and the music hardly stopped.',
      alt: 'Your biggest day was Saturday, July 5: 611 minutes.',
    },
    hero: 'July 5',
    day: 185,
    pill: { label: 'that day', value: '611 minutes' },
  },
  ko: {
    kind: 'peak-day',
    words: {
      lead: '유난히 길었던 하루',
      note: '토요일이었고, 음악이 거의 멈추지 않았어요.',
      alt: '가장 많이 들은 날은 7월 5일 토요일, 611분이에요.',
    },
    hero: '7월 5일',
    day: 185,
    pill: { label: '그날 하루', value: '611분' },
  },
};

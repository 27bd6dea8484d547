import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'streak'>>> = {
  en: {
    kind: 'streak',
    words: {
      lead: 'Days in a row with music',
      note: 'From May 2 to July 20, not one day without.',
      alt: 'Your longest streak: 80 days, from May 2 to July 20.',
    },
    hero: { value: 80, decimals: 0, text: '80', prefix: '', suffix: 'days' },
    from: 'May 2',
    to: 'July 20',
    firstDay: 121,
    lastDay: 200,
  },
  ko: {
    kind: 'streak',
    words: {
      lead: '하루도 빠짐없이',
      note: '5월 2일부터 7월 20일까지, 음악 없는 날이 없었어요.',
      alt: '가장 긴 연속 기록은 80일, 5월 2일부터 7월 20일까지예요.',
    },
    hero: { value: 80, decimals: 0, text: '80', prefix: '', suffix: '일' },
    from: '5월 2일',
    to: '7월 20일',
    firstDay: 121,
    lastDay: 200,
  },
};

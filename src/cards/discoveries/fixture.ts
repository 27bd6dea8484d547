import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'discoveries'>>> = {
  en: {
    kind: 'discoveries',
    words: {
      lead: 'Artists you had never played before',
      note: 'The one that stayed: 서른 번째 밤.',
      alt: 'You met 143 artists for the first time. The one that stayed most: 서른 번째 밤.',
    },
    hero: { value: 143, decimals: 0, text: '143', prefix: '', suffix: 'new artists' },
    top: '서른 번째 밤',
  },
  ko: {
    kind: 'discoveries',
    words: {
      lead: '처음 만난 아티스트',
      note: '가장 오래 남은 이름은 서른 번째 밤이에요.',
      alt: '올해 처음 만난 아티스트는 143명, 가장 많이 들은 이름은 서른 번째 밤이에요.',
    },
    hero: { value: 143, decimals: 0, text: '143', prefix: '', suffix: '명' },
    top: '서른 번째 밤',
  },
};

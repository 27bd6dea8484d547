import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'standing'>>> = {
  en: {
    kind: 'standing',
    words: {
      lead: 'Of 41,200 people who played Midnight Radio',
      note: '',
      alt: 'Of 41,200 people who played Midnight Radio, you are in the top 0.5%: number 206, with 143 hours together.',
    },
    name: 'Midnight Radio',
    hero: { value: 0.5, decimals: 1, text: '0.5', prefix: 'top', suffix: '%' },
    of: 41200,
    atOrAbove: 206,
    pill: { label: 'time together', value: '143 hours' },
    place: '#206 of 41,200',
  },
  ko: {
    kind: 'standing',
    words: {
      lead: '한밤의 라디오를 들은 41,200명 중',
      note: '',
      alt: '한밤의 라디오를 들은 41,200명 중 상위 0.5%예요. 206위, 함께한 시간은 143시간.',
    },
    name: '한밤의 라디오',
    hero: { value: 0.5, decimals: 1, text: '0.5', prefix: '상위', suffix: '%' },
    of: 41200,
    atOrAbove: 206,
    pill: { label: '함께한 시간', value: '143시간' },
    place: '41,200명 중 206위',
  },
};

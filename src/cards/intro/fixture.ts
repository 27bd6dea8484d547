import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'intro'>>> = {
  en: {
    kind: 'intro',
    words: {
      lead: 'This was your year, one day at a time.',
      note: '',
      alt: 'Your 2025 in music, Mina. 312 days with music, busiest in July.',
    },
    title: 'Your 2025 in music',
    name: 'Mina',
  },
  ko: {
    kind: 'intro',
    words: { lead: '하루하루 쌓인 한 해예요.', note: '', alt: '미나님의 2025년 음악. 음악이 있던 날은 312일, 7월이 가장 붐볐어요.' },
    title: '2025년, 당신의 음악',
    name: '미나',
  },
};

import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'summary'>>> = {
  en: {
    kind: 'summary',
    words: {
      lead: 'Your 2025 in music',
      note: '',
      alt: '2025 in music: 48,210 minutes, 312 days, 428 artists, 2,904 songs. Top artist Midnight Radio, top song Tide at the Window. The Night Owl.',
    },
    title: '2025 in music',
    numbers: [
      { label: 'minutes', value: '48,210' },
      { label: 'days with music', value: '312' },
      { label: 'artists', value: '428' },
      { label: 'songs', value: '2,904' },
    ],
    lists: [
      { title: 'Top artists', names: ['Midnight Radio', 'Paper Lanterns', '서른 번째 밤', 'Oso Lumen', 'かすみ草'] },
      { title: 'Top songs', names: ['Tide at the Window', 'Last Tram Home', '새벽 네 시의 편의점', 'Lumen (Live at the Harbour)', '霞'] },
    ],
    archetype: 'The Night Owl',
  },
  ko: {
    kind: 'summary',
    words: {
      lead: '2025년, 당신의 음악',
      note: '',
      alt: '2025년 음악: 48,210분, 312일, 아티스트 428명, 2,904곡. 가장 많이 들은 아티스트는 한밤의 라디오, 곡은 창가의 밀물. 밤올빼미.',
    },
    title: '2025년의 음악',
    numbers: [
      { label: '분', value: '48,210' },
      { label: '음악이 있던 날', value: '312' },
      { label: '아티스트', value: '428' },
      { label: '곡', value: '2,904' },
    ],
    lists: [
      { title: '아티스트', names: ['한밤의 라디오', 'Paper Lanterns', '서른 번째 밤', 'Oso Lumen', 'かすみ草'] },
      { title: '곡', names: ['창가의 밀물', 'Last Tram Home', '새벽 네 시의 편의점', 'Lumen (Live at the Harbour)', '霞'] },
    ],
    archetype: '밤올빼미',
  },
};

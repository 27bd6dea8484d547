import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'top-creators'>>> = {
  en: {
    kind: 'top-creators',
    words: {
      lead: 'The artists you kept going back to',
      note: '',
      alt: 'Your top artists: Midnight Radio, Paper Lanterns, 서른 번째 밤, Oso Lumen and かすみ草.',
    },
    rows: [
      { rank: 1, name: 'Midnight Radio', detail: '2,391 plays', value: '8,580 min', share: 1.0 },
      { rank: 2, name: 'Paper Lanterns', detail: '1,502 plays', value: '5,210 min', share: 0.6072 },
      { rank: 3, name: '서른 번째 밤', detail: '1,120 plays', value: '3,944 min', share: 0.4597 },
      { rank: 4, name: 'Oso Lumen', detail: '611 plays', value: '2,120 min', share: 0.2471 },
      { rank: 5, name: 'かすみ草', detail: '402 plays', value: '1,385 min', share: 0.1614 },
    ],
    badge: 'top 0.5% of 41,200',
  },
  ko: {
    kind: 'top-creators',
    words: {
      lead: '자꾸 돌아가게 된 아티스트',
      note: '',
      alt: '가장 많이 들은 아티스트: 한밤의 라디오, Paper Lanterns, 서른 번째 밤, Oso Lumen, かすみ草.',
    },
    rows: [
      { rank: 1, name: '한밤의 라디오', detail: '2,391번 재생', value: '8,580분', share: 1.0 },
      { rank: 2, name: 'Paper Lanterns', detail: '1,502번 재생', value: '5,210분', share: 0.6072 },
      { rank: 3, name: '서른 번째 밤', detail: '1,120번 재생', value: '3,944분', share: 0.4597 },
      { rank: 4, name: 'Oso Lumen', detail: '611번 재생', value: '2,120분', share: 0.2471 },
      { rank: 5, name: 'かすみ草', detail: '402번 재생', value: '1,385분', share: 0.1614 },
    ],
    badge: '41,200명 중 상위 0.5%',
  },
};

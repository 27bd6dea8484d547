import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'top-items'>>> = {
  en: {
    kind: 'top-items',
    words: {
      lead: 'The songs that knew the way back',
      note: '',
      alt: 'Your top songs: Tide at the Window, Last Tram Home, 새벽 네 시의 편의점, Lumen (Live at the Harbour) and 霞.',
    },
    rows: [
      { rank: 1, name: 'Tide at the Window', detail: 'Midnight Radio', value: '412 plays', share: 1.0 },
      { rank: 2, name: 'Last Tram Home', detail: 'Paper Lanterns', value: '301 plays', share: 0.7306 },
      { rank: 3, name: '새벽 네 시의 편의점', detail: '서른 번째 밤', value: '288 plays', share: 0.699 },
      { rank: 4, name: 'Lumen (Live at the Harbour)', detail: 'Oso Lumen', value: '190 plays', share: 0.4612 },
      { rank: 5, name: '霞', detail: 'かすみ草', value: '133 plays', share: 0.3228 },
    ],
  },
  ko: {
    kind: 'top-items',
    words: {
      lead: '돌아오는 길을 아는 노래들',
      note: '',
      alt: '가장 많이 들은 곡: 창가의 밀물, Last Tram Home, 새벽 네 시의 편의점, Lumen (Live at the Harbour), 霞.',
    },
    rows: [
      { rank: 1, name: '창가의 밀물', detail: '한밤의 라디오', value: '412번', share: 1.0 },
      { rank: 2, name: 'Last Tram Home', detail: 'Paper Lanterns', value: '301번', share: 0.7306 },
      { rank: 3, name: '새벽 네 시의 편의점', detail: '서른 번째 밤', value: '288번', share: 0.699 },
      { rank: 4, name: 'Lumen (Live at the Harbour)', detail: 'Oso Lumen', value: '190번', share: 0.4612 },
      { rank: 5, name: '霞', detail: 'かすみ草', value: '133번', share: 0.3228 },
    ],
  },
};

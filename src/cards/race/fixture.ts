import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'race'>>> = {
  en: {
    kind: 'race',
    words: {
      lead: 'The race of the months',
      note: 'Midnight Radio took the lead in April and kept it.',
      alt: 'Paper Lanterns led until March; Midnight Radio took the lead in April and finished first.',
    },
    lanes: [
      { name: 'Midnight Radio', ranks: [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1], final: '8,580 min' },
      { name: 'Paper Lanterns', ranks: [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2], final: '5,210 min' },
      { name: '서른 번째 밤', ranks: [null, null, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3], final: '3,944 min' },
      { name: 'Oso Lumen', ranks: [3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4], final: '2,120 min' },
      { name: 'かすみ草', ranks: [null, null, null, null, null, 5, 5, 5, 5, 5, 5, 5], final: '1,385 min' },
      { name: 'Velvet Tram', ranks: [4, 4, 4, 5, 5, null, null, null, null, null, null, null], final: '' },
      { name: 'Arvo & the Snow', ranks: [5, 5, null, null, null, null, null, null, null, null, null, null], final: '' },
    ],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    winner: 'Midnight Radio',
  },
  ko: {
    kind: 'race',
    words: {
      lead: '열두 달의 순위 경주',
      note: '한밤의 라디오가 4월에 앞서 나가 끝까지 지켰어요.',
      alt: '3월까지는 Paper Lanterns, 4월부터는 한밤의 라디오가 선두였어요.',
    },
    lanes: [
      { name: '한밤의 라디오', ranks: [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1], final: '8,580분' },
      { name: 'Paper Lanterns', ranks: [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2], final: '5,210분' },
      { name: '서른 번째 밤', ranks: [null, null, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3], final: '3,944분' },
      { name: 'Oso Lumen', ranks: [3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4], final: '2,120분' },
      { name: 'かすみ草', ranks: [null, null, null, null, null, 5, 5, 5, 5, 5, 5, 5], final: '1,385분' },
      { name: 'Velvet Tram', ranks: [4, 4, 4, 5, 5, null, null, null, null, null, null, null], final: '' },
      { name: 'Arvo & the Snow', ranks: [5, 5, null, null, null, null, null, null, null, null, null, null], final: '' },
    ],
    months: ['1월', '2월', '3월', '4월', '5월', '6월', '7월', '8월', '9월', '10월', '11월', '12월'],
    winner: '한밤의 라디오',
  },
};

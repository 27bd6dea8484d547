import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'archetype'>>> = {
  en: {
    kind: 'archetype',
    words: {
      lead: 'You listened like',
      note: 'Of everything here, this is what sets you apart the most.',
      alt: 'Your kind of listener: The Night Owl. 46% of your listening happened between 10 pm and 5 am.',
    },
    id: 'night-owl',
    name: 'The Night Owl',
    why: '46% of your listening happened between 10 pm and 5 am, when most lamps are out.',
    axes: [
      { id: 'night-owl', label: 'Night', score: 94 },
      { id: 'early-bird', label: 'Morning', score: 12 },
      { id: 'weekender', label: 'Weekend', score: 51 },
      { id: 'devotee', label: 'Devotion', score: 71 },
      { id: 'explorer', label: 'Discovery', score: 38 },
      { id: 'replayer', label: 'Replay', score: 83 },
      { id: 'marathoner', label: 'Long sittings', score: 66 },
      { id: 'steady-companion', label: 'Steadiness', score: 77 },
    ],
  },
  ko: {
    kind: 'archetype',
    words: {
      lead: '당신은 이런 리스너',
      note: '여러 모습 중 가장 또렷한 모습이에요.',
      alt: '당신은 밤올빼미예요. 밤 10시부터 새벽 5시 사이에 들은 시간이 전체의 46%예요.',
    },
    id: 'night-owl',
    name: '밤올빼미',
    why: '밤 10시부터 새벽 5시 사이에 들은 시간이 전체의 46%예요. 불 꺼진 뒤가 진짜 시작이었네요.',
    axes: [
      { id: 'night-owl', label: '밤', score: 94 },
      { id: 'early-bird', label: '아침', score: 12 },
      { id: 'weekender', label: '주말', score: 51 },
      { id: 'devotee', label: '애착', score: 71 },
      { id: 'explorer', label: '탐험', score: 38 },
      { id: 'replayer', label: '반복', score: 83 },
      { id: 'marathoner', label: '몰입', score: 66 },
      { id: 'steady-companion', label: '꾸준함', score: 77 },
    ],
  },
};

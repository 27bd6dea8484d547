import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'clock'>>> = {
  en: {
    kind: 'clock',
    words: {
      lead: 'Your loudest hour',
      note: 'Fridays ran the longest.',
      alt: 'You listened most around 11 pm, and most of all on Fridays.',
    },
    hours: [
      3900, 3100, 1800, 700, 240, 180, 420, 1200, 2600, 2100, 1500, 1400, 1600, 1500, 1450, 1600, 1900, 2700, 3300, 2900, 2800, 3200, 3700,
      4420,
    ],
    peakHour: 23,
    hero: '11 pm',
    weekdays: [
      { label: 'Mon', share: 0.72 },
      { label: 'Tue', share: 0.66 },
      { label: 'Wed', share: 0.7 },
      { label: 'Thu', share: 0.78 },
      { label: 'Fri', share: 1 },
      { label: 'Sat', share: 0.94 },
      { label: 'Sun', share: 0.81 },
    ],
  },
  ko: {
    kind: 'clock',
    words: {
      lead: '가장 음악이 컸던 시간',
      note: '금요일이 가장 길었어요.',
      alt: '밤 11시 무렵에 가장 많이 들었고, 요일로는 금요일이에요.',
    },
    hours: [
      3900, 3100, 1800, 700, 240, 180, 420, 1200, 2600, 2100, 1500, 1400, 1600, 1500, 1450, 1600, 1900, 2700, 3300, 2900, 2800, 3200, 3700,
      4420,
    ],
    peakHour: 23,
    hero: '밤 11시',
    weekdays: [
      { label: '월', share: 0.72 },
      { label: '화', share: 0.66 },
      { label: '수', share: 0.7 },
      { label: '목', share: 0.78 },
      { label: '금', share: 1 },
      { label: '토', share: 0.94 },
      { label: '일', share: 0.81 },
    ],
  },
};

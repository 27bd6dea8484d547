import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'total'>>> = {
  en: {
    kind: 'total',
    words: {
      lead: 'You listened for',
      note: 'That is 33 days and 11 hours, end to end.',
      alt: 'You listened for 48,210 minutes in 2025. The middle listener here: 21,400 minutes.',
    },
    hero: { value: 48210, decimals: 0, text: '48,210', prefix: '', suffix: 'minutes' },
    median: { label: 'the middle listener here', text: '21,400 minutes', ratio: 0.444 },
  },
  ko: {
    kind: 'total',
    words: {
      lead: '한 해 동안 들은 시간',
      note: '쉬지 않고 이으면 33일 11시간이에요.',
      alt: '2025년에 48,210분을 들었어요. 여기 리스너의 한가운데는 21,400분이에요.',
    },
    hero: { value: 48210, decimals: 0, text: '48,210', prefix: '', suffix: '분' },
    median: { label: '리스너 한가운데', text: '21,400분', ratio: 0.444 },
  },
};

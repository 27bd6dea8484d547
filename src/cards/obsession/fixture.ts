import type { CardOf } from '../../model/card';
import type { Locale } from '../../model/pack';

export const fixture: Readonly<Record<Locale, CardOf<'obsession'>>> = {
  en: {
    kind: 'obsession',
    words: {
      lead: 'On March 9 there was only one song',
      note: 'Midnight Radio, Tide at the Window.',
      alt: 'On March 9 you played Tide at the Window by Midnight Radio 27 times.',
    },
    name: 'Tide at the Window',
    creator: 'Midnight Radio',
    hero: { value: 27, decimals: 0, text: '27', prefix: '', suffix: 'times' },
    date: 'March 9',
  },
  ko: {
    kind: 'obsession',
    words: {
      lead: '3월 9일에는 이 곡뿐이었어요',
      note: '한밤의 라디오, 창가의 밀물.',
      alt: '3월 9일에 한밤의 라디오의 창가의 밀물을 27번 들었어요.',
    },
    name: '창가의 밀물',
    creator: '한밤의 라디오',
    hero: { value: 27, decimals: 0, text: '27', prefix: '', suffix: '번' },
    date: '3월 9일',
  },
};

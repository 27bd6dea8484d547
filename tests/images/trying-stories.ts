import { fixtureStory } from '@/cards/fixtures';
import type { CardModel, StoryModel } from '@/model/card';
import type { Locale } from '@/model/pack';

/** Names that break pictures: every script that is drawn, long, joined, stacked, invisible, and emoji of all kinds. */
export const TRYING_NAMES = [
  'The Unreasonably Long-Named Orchestra of Lower Saxony & Friends',
  'Supercalifragilisticexpialidociousantidisestablishmentarianism',
  '서른하고도 아홉 번째 밤의 아주아주 긴 이름을 가진 밴드와 친구들 그리고 이웃',
  'かすみ草とアンドロイドと夜のコンビニエンスストアの合奏団、東京支部',
  '華晨宇與他的朋友們在一個很長很長的夜晚裡唱歌的那個樂團',
  'فرقة موسيقى منتصف الليل والراديو القديم 2025',
  'להקת הרדיו של חצות',
  'Полуночное радио и очень длинное название группы из Санкт-Петербурга',
  'Μεσονύκτιο Ράδιο της Θεσσαλονίκης και των νησιών',
  'วงดนตรีเที่ยงคืนกับวิทยุเก่า',
  'आधी रात का रेडियो और दोस्त',
  'Sigur Rós 👩🏽‍🎤 🇰🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿 👨‍👩‍👧‍👦 ❤️ 1️⃣ ☕ 🫨',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'zero​width⁠tricks‮evil‬',
  '𝕯𝖊𝖆𝖙𝖍 𝓖𝓻𝓲𝓹𝓼 ＦＵＬＬ',
  'ᜀᜁ 𒀀𒀁',
  '',
] as const;

/** The fixture story of a pack with every name replaced, beginning with the `first` of the trying ones. */
export const tryingStory = (first: number, locale: Locale = 'en', packId?: string): StoryModel =>
  renamedStory(fixtureStory(locale, 'dusk', packId, true), first);

export function renamedStory(story: StoryModel, first: number): StoryModel {
  let next = first;
  const name = () => TRYING_NAMES[next++ % TRYING_NAMES.length] ?? '';
  return { ...story, label: 'Spring and Summer 2025, both of them', cards: story.cards.map((card) => renamed(card, name)) };
}

function renamed(card: CardModel, name: () => string): CardModel {
  switch (card.kind) {
    case 'intro':
      return { ...card, name: name(), words: { ...card.words, lead: `${name()}, this is your year, one day at a time.` } };
    case 'standing': {
      const who = name();
      return { ...card, name: who, words: { ...card.words, lead: `Of 41,200 people who played ${who}` } };
    }
    case 'binge':
      return { ...card, name: name() };
    case 'again':
      return { ...card, name: name(), words: { ...card.words, note: `From ${name()}.` } };
    case 'first':
      return { ...card, name: name(), words: { ...card.words, note: `From ${name()}.` } };
    case 'quiz':
      return { ...card, options: card.options.map(name), ask: `Which one did ${name()} play the longest?` };
    case 'standout-days':
      return { ...card, days: card.days.map((day) => ({ ...day, text: `${name()} by ${name()}, 27 times over.` })) };
    case 'last-year':
      return { ...card, threads: card.threads.map((thread) => ({ ...thread, name: name() })) };
    case 'next-badge':
      return { ...card, words: { ...card.words, note: `So much more with ${name()}.` }, pill: { ...card.pill, label: `with ${name()}` } };
    case 'may-love':
      return { ...card, names: card.names.map(() => ({ name: name(), detail: `Loved beside ${name()} (412 people) and ${name()}` })) };
    case 'community':
      return { ...card, pill: card.pill && { ...card.pill, value: name() } };
    case 'biggest':
      return { ...card, words: { ...card.words, note: `On November 22 from ${name()}: 14 items.` } };
    case 'top-categories':
      return { ...card, rows: card.rows.map((row) => ({ ...row, name: name() })) };
    case 'top-creators':
    case 'top-items':
      return { ...card, rows: card.rows.map((row) => ({ ...row, name: name(), detail: name() })) };
    case 'race':
      return {
        ...card,
        lanes: card.lanes.map((lane) => ({ ...lane, name: name() })),
        words: { ...card.words, note: `${name()} kept it.` },
      };
    case 'obsession':
      return { ...card, name: name(), creator: name(), words: { ...card.words, note: name() } };
    case 'discoveries':
      return { ...card, top: name(), words: { ...card.words, note: `${name()} stayed.` } };
    case 'archetype':
      return { ...card, name: 'The Unreasonably Steadfast Companion of Long Nights', why: `${card.why} ${card.why}` };
    case 'summary':
      return { ...card, lists: card.lists.map((list) => ({ ...list, names: list.names.map(name) })) };
    case 'total':
      return { ...card, hero: { ...card.hero, value: 525_600, text: '525,600' } };
    default:
      return card;
  }
}

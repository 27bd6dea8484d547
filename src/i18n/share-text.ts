import type { CardKind, CardModel, CardOf, HeroNumber } from '../model/card';
import type { Locale } from '../model/pack';
import { sayIn } from './say';

/** What somebody writes beside their own card, by kind; `mine` is their story's title as they say it, `own` inside a sentence. */
type Written = { readonly [K in CardKind]?: (card: CardOf<K>, mine: string, own: string) => string };

/** "30,700 minutes", "€189", "top 0.5%"; Korean sets its units without a space. */
function figure(locale: Locale, { prefix, text, suffix }: HeroNumber): string {
  const before = /\p{L}$/u.test(prefix) ? `${prefix} ` : prefix;
  const after = locale !== 'ko' && /^\p{L}/u.test(suffix) ? ` ${suffix}` : suffix;
  return `${before}${text}${after}`;
}
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

const en: Written = {
  intro: (_, mine) => `${mine}: one ring, every day of it.`,
  first: ({ name, when }, mine) => `${mine} began with ${name}, on ${when.value}.`,
  total: ({ hero }, mine) => `${mine}: ${figure('en', hero)}.`,
  clock: ({ hero }, mine) => `${mine} mostly happened around ${hero}.`,
  calendar: ({ hero }, mine) => `${mine}, unrolled day by day: ${hero} was the fullest month.`,
  'late-night': ({ hero }, _, own) => `${figure('en', hero)} of ${own} happened late at night.`,
  'peak-day': ({ hero, pill }, mine) => `${mine}, the fullest day: ${hero}, with ${pill.value}.`,
  streak: ({ hero }, mine) => `${figure('en', hero)} in a row. ${mine}.`,
  session: ({ hero }, mine) => `${figure('en', hero)} in one sitting. ${mine}.`,
  weeks: ({ hero }, mine) => `${figure('en', hero)} in a row, without missing one. ${mine}.`,
  binge: ({ hero, name, date }) => `${figure('en', hero)} of ${name} in one day (${date}). I regret nothing.`,
  discoveries: ({ hero, top }, mine) => `${figure('en', hero)} for me${top === null ? '' : `, and ${top} stayed the longest`}. ${mine}.`,
  obsession: ({ hero, name, creator, date }) =>
    `${name}${creator === null ? '' : ` by ${creator}`}: ${figure('en', hero)} on ${date} alone. I regret nothing.`,
  again: ({ hero, name }) => `I kept coming back to ${name}: ${figure('en', hero)}.`,
  'standout-days': ({ days }, _, own) => `Days to keep from ${own}: ${sayIn('en').list(days.map(({ date }) => date))}.`,
  'top-items': ({ rows }, _, own) => `The ones I kept going back to in ${own}: ${sayIn('en').list(namesOf(rows))}.`,
  quiz: ({ options }, _, own) => `One of these leads ${own}: ${sayIn('en').list(options)}. Guesses are welcome.`,
  race: ({ winner }, _, own) => `${winner} won ${own}.`,
  'top-creators': ({ rows, badge }, _, own) =>
    `At the top of ${own}: ${sayIn('en').list(namesOf(rows))}.${badge === null ? '' : ` With the first I am in the ${badge}.`}`,
  standing: ({ words, hero }) => `${words.lead}, I am in the ${figure('en', hero)}.`,
  archetype: ({ name }, _, own) => `The verdict on ${own}: ${name}.`,
  'top-categories': ({ rows }, _, own) => `What ${own} was made of: ${sayIn('en').list(namesOf(rows))}.`,
  biggest: ({ hero, date }, _, own) => `The biggest order of ${own}: ${figure('en', hero)}, on ${date}.`,
  spend: ({ hero }, mine) => `${mine} came to ${figure('en', hero)}.`,
  summary: ({ numbers, archetype }, mine) =>
    `${mine}: ${sayIn('en').list(numbers.map(({ label, value }) => `${value} ${label}`))}.${archetype === null ? '' : ` ${archetype}, they say.`}`,
};

const ko: Written = {
  intro: (_, mine) => `${mine}. 하루하루가 나이테로 남았어요.`,
  first: ({ name, when }, mine) => `${mine}, 시작은 ${when.value}의 ‘${name}’.`,
  total: ({ hero }, mine) => `${mine}, 모두 ${figure('ko', hero)}.`,
  clock: ({ hero }, mine) => `${mine}, 가장 붐빈 시간은 ${hero}.`,
  calendar: ({ hero }, mine) => `${mine}, 하루하루 펼쳐 보니 ${hero}이 가장 가득했어요.`,
  'late-night': ({ hero }, mine) => `${mine}, 그중 ${figure('ko', hero)}는 늦은 밤.`,
  'peak-day': ({ hero, pill }, mine) => `${mine}, 가장 가득했던 하루는 ${hero}(${pill.value}).`,
  streak: ({ hero }, mine) => `하루도 거르지 않고 ${figure('ko', hero)}. ${mine}.`,
  session: ({ hero }, mine) => `한자리에서 이어서 ${figure('ko', hero)}. ${mine}.`,
  weeks: ({ hero }, mine) => `한 주도 거르지 않고 ${figure('ko', hero)}. ${mine}.`,
  binge: ({ hero, name, date }) => `${date} 하루에 ‘${name}’ ${figure('ko', hero)}. 후회는 없어요.`,
  discoveries: ({ hero, top }, mine) =>
    `${mine}, 처음 만난 ${figure('ko', hero)}.${top === null ? '' : ` 그중 가장 오래 남은 건 ‘${top}’.`}`,
  obsession: ({ hero, name, creator, date }) =>
    `${date} 하루에만 ${creator === null ? '' : `${creator}의 `}‘${name}’ ${figure('ko', hero)}. 후회는 없어요.`,
  again: ({ hero, name }) => `자꾸만 다시 찾은 ‘${name}’, 모두 ${figure('ko', hero)}.`,
  'standout-days': ({ days }, mine) => `${mine}, 남겨 두고 싶은 날: ${sayIn('ko').list(days.map(({ date }) => date))}.`,
  'top-items': ({ rows }, mine) => `${mine}, 자꾸만 다시 찾은 것: ${sayIn('ko').list(namesOf(rows))}.`,
  quiz: ({ options }, mine) => `${mine}, 이 중 하나가 1위예요: ${sayIn('ko').list(options)}. 맞혀 보세요.`,
  race: ({ winner }, mine) => `${mine}, 한 해의 승자는 ‘${winner}’.`,
  'top-creators': ({ rows, badge }, mine) =>
    `${mine}, 맨 앞자리: ${sayIn('ko').list(namesOf(rows))}.${badge === null ? '' : ` 1위로는 ${badge}예요.`}`,
  standing: ({ words, hero }) => `${words.lead} 나는 ${figure('ko', hero)}.`,
  archetype: ({ name }, mine) => `${mine}, 한마디로 ‘${name}’.`,
  'top-categories': ({ rows }, mine) => `${mine}, 이렇게 채웠어요: ${sayIn('ko').list(namesOf(rows))}.`,
  biggest: ({ hero, date }, mine) => `${mine}, 가장 컸던 주문은 ${date}, ${figure('ko', hero)}.`,
  spend: ({ hero }, mine) => `${mine}, 모두 더하면 ${figure('ko', hero)}.`,
  summary: ({ numbers, archetype }, mine) =>
    `${mine}: ${sayIn('ko').list(numbers.map(({ label, value }) => `${label} ${value}`))}.${archetype === null ? '' : ` 한마디로 ‘${archetype}’.`}`,
};

/** English titles speak to the person; Korean ones ("나의 2025년 음악") are theirs already. */
const firstPerson = (title: string): [mine: string, own: string] => [title.replace(/^Your /, 'My '), title.replace(/^Your /, 'my ')];

const guess: Readonly<Record<Locale, (names: string, own: string) => { right: string; wrong: string }>> = {
  en: (names, own) => ({
    right: `The quiz on ${own}: 1 out of 1. I knew my number one, and it is one of these: ${names}.`,
    wrong: `The quiz on ${own}: 0 out of 1. My own number one surprised me, and it is one of these: ${names}.`,
  }),
  ko: (names, mine) => ({
    right: `${mine} 퀴즈, 1문제 중 1문제 정답. 내 1위를 알고 있었어요. 이 중 하나예요: ${names}.`,
    wrong: `${mine} 퀴즈, 1문제 중 0문제 정답. 내 1위가 의외였어요. 이 중 하나예요: ${names}.`,
  }),
};

/** What a person writes beside the quiz once they have guessed: how they did, and the question again; never the answer. */
export function guessTexts({ options }: CardOf<'quiz'>, { locale, title }: { readonly locale: Locale; readonly title: string }) {
  return guess[locale](sayIn(locale).list(options), firstPerson(title)[1]);
}

const written: Readonly<Record<Locale, Written>> = { en, ko };

/**
 * What a person writes when they post their card, with its number: "Of 41,200 people who played Midnight Radio, I am in the top 0.5%."
 * In the first person, unlike the card. `title` is the story's. Never empty; nothing is in it that the card does not show.
 */
export function shareText(card: CardModel, { locale, title }: { readonly locale: Locale; readonly title: string }): string {
  const [mine, own] = firstPerson(title);
  // The table is typed by kind; a lookup by a union forgets which.
  const write = written[locale][card.kind] as ((card: CardModel, mine: string, own: string) => string) | undefined;
  return (
    write?.(card, mine, own) ?? ('hero' in card && typeof card.hero === 'object' ? `${mine}: ${figure(locale, card.hero)}.` : `${mine}.`)
  );
}

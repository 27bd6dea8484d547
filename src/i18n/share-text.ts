import type { CardKind, CardModel, CardOf, StoryModel } from '../model/card';
import type { HeroNumber, ListRow } from '../model/card-parts';
import type { Locale } from '../model/pack';
import { aboutFigure } from './estimates';
import { sayIn } from './say';

/** What somebody writes beside their own card, one text a kind; `mine` is their story's title as they say it, `own` inside a sentence. */
type Written = { readonly [K in CardKind]: (card: CardOf<K>, mine: string, own: string) => string };

/** "30,700 minutes", "€189", "top 0.5%"; Korean sets its units without a space. */
function figure(locale: Locale, { prefix, text, suffix }: HeroNumber): string {
  const before = /\p{L}$/u.test(prefix) ? `${prefix} ` : prefix;
  const after = locale !== 'ko' && /^\p{L}/u.test(suffix) ? ` ${suffix}` : suffix;
  return `${before}${text}${after}`;
}

/** "30,700 minutes", or "about 30,700 minutes" where nobody measured them. */
const amount = (locale: Locale, { hero, estimated }: CardOf<'total'>): string =>
  estimated ? aboutFigure[locale](figure(locale, hero)) : figure(locale, hero);

/** "Midnight Radio (3,120 minutes)" and the names after it. */
function ranked(locale: Locale, rows: readonly ListRow[]): { first: string; rest: string } {
  const [first, ...rest] = rows;
  const name = locale === 'ko' ? `‘${first?.name ?? ''}’` : (first?.name ?? '');
  const value = first?.value ? (locale === 'ko' ? `(${first.value})` : ` (${first.value})`) : '';
  return { first: `${name}${value}`, rest: rest.length === 0 ? '' : sayIn(locale).list(rest.map((row) => row.name)) };
}

const won = ({ lanes, winner }: CardOf<'race'>) => lanes.find(({ name }) => name === winner)?.final ?? '';

const en: Written = {
  intro: (_, mine) => `${mine}: one ring, every day of it.`,
  first: ({ name, when }, mine) => `${mine} began with ${name}, on ${when.value}.`,
  total: (card, mine) => `${mine}: ${amount('en', card)}.`,
  clock: ({ hero }, mine) => `${mine} mostly happened around ${hero}.`,
  calendar: ({ hero }, _, own) => `${hero} was the fullest month of ${own}. Here is every day of it.`,
  'late-night': ({ hero }, _, own) => `${figure('en', hero)} of ${own} happened late at night.`,
  'peak-day': ({ hero, pill }, _, own) => `${hero} was the fullest day of ${own}: ${pill.value}.`,
  streak: ({ hero }, _, own) => `${figure('en', hero)} in a row, not one missed: the longest streak of ${own}.`,
  session: ({ hero }, _, own) => `The longest sitting of ${own}: ${figure('en', hero)}.`,
  weeks: ({ hero }, _, own) => `${figure('en', hero)} in a row, not one missed: the longest run of ${own}.`,
  binge: ({ hero, name, date }) => `${figure('en', hero)} of ${name} in one day (${date}). I regret nothing.`,
  discoveries: ({ hero, top }, _, own) =>
    `I found ${figure('en', hero)} in ${own}${top === null ? '' : `, and ${top} stayed the longest`}.`,
  obsession: ({ hero, name, creator, date }) =>
    `${name}${creator === null ? '' : ` by ${creator}`}: ${figure('en', hero)} on ${date} alone. I regret nothing.`,
  again: ({ hero, name }) => `I kept coming back to ${name}: ${figure('en', hero)}.`,
  'standout-days': ({ days }, _, own) => `The ${days.length} days I keep from ${own}: ${sayIn('en').list(days.map(({ date }) => date))}.`,
  'top-items': ({ rows }, _, own) => {
    const { first, rest } = ranked('en', rows);
    return `Nothing in ${own} got more of me than ${first}.${rest && ` After it: ${rest}.`}`;
  },
  quiz: ({ options }, _, own) => `One of these ${options.length} leads ${own}: ${sayIn('en').list(options)}. Guesses are welcome.`,
  race: (card, _, own) => `${card.winner} won ${own}${won(card) && `, with ${won(card)}`}.`,
  'top-creators': ({ rows, badge }, _, own) => {
    const { first, rest } = ranked('en', rows);
    return `Number one of ${own}: ${first}${rest && `, ahead of ${rest}`}.${badge === null ? '' : ` That puts me in the ${badge}.`}`;
  },
  standing: ({ words, hero }) => `${words.lead}, I am in the ${figure('en', hero)}.`,
  archetype: ({ name }, _, own) => `The verdict on ${own}: ${name}.`,
  'top-categories': ({ rows }, mine) => {
    const { first, rest } = ranked('en', rows);
    return `${mine} was mostly ${first}${rest && `, then ${rest}`}.`;
  },
  biggest: ({ hero, date }, _, own) => `The biggest order of ${own}: ${figure('en', hero)}, on ${date}.`,
  spend: ({ hero }, mine) => `${mine} came to ${figure('en', hero)}.`,
  'last-year': ({ threads }, _, own) =>
    `In ${own}, a year on: ${sayIn('en').list(threads.map(({ how, name }) => `${name} ${{ stayed: 'stayed', new: 'is new', back: 'is back', away: 'drifted away' }[how]}`))}.`,
  'next-badge': ({ hero, pill }) => `Only ${figure('en', hero)} short of ${pill.label} (${pill.value}). So close.`,
  'may-love': ({ names }, _, own) =>
    `What ${own} says I may love next: ${sayIn('en').list(names.map(({ name }) => name))}. Tell me where to begin.`,
  community: ({ hero, people }, _, own) =>
    `One of ${sayIn('en').number(people)}: together we made ${figure('en', hero)}, and ${own} is in there.`,
  summary: ({ numbers, archetype }, mine) =>
    `${mine}: ${sayIn('en').list(numbers.map(({ label, value }) => `${value} ${label}`))}.${archetype === null ? '' : ` ${archetype}, they say.`}`,
};

/** What became of a name, with more to follow and at the end. */
const BONDS = {
  stayed: ['그대로이고', '그대로예요'],
  new: ['새로 만났고', '새로 만났어요'],
  back: ['다시 만났고', '다시 만났어요'],
  away: ['멀어졌고', '멀어졌어요'],
} as const;

const after = (rest: string) => (rest === '' ? '' : ` 그다음은 ${rest}.`);

const ko: Written = {
  intro: (_, mine) => `${mine}. 하루하루가 나이테로 남았어요.`,
  first: ({ name, when }, mine) => `${mine}, 시작은 ${when.value}의 ‘${name}’.`,
  total: (card, mine) => `${mine}, 모두 ${amount('ko', card)}.`,
  clock: ({ hero }, mine) => `${mine}, 가장 붐빈 시간은 ${hero}.`,
  calendar: ({ hero }, mine) => `${mine}, 하루하루 펼쳐 보니 ${hero}이 가장 가득했어요.`,
  'late-night': ({ hero }, mine) => `${mine}, 그중 ${figure('ko', hero)}는 늦은 밤이었어요.`,
  'peak-day': ({ hero, pill }, mine) => `${mine}, 가장 가득했던 하루는 ${hero}(${pill.value}).`,
  streak: ({ hero }, mine) => `${mine}, ${figure('ko', hero)} 동안 하루도 거르지 않았어요.`,
  session: ({ hero }, mine) => `${mine}, 한자리에서 가장 길게는 ${figure('ko', hero)}.`,
  weeks: ({ hero }, mine) => `${mine}, ${figure('ko', hero)} 동안 한 주도 거르지 않았어요.`,
  binge: ({ hero, name, date }) => `${date} 하루에 ‘${name}’ ${figure('ko', hero)}. 후회는 없어요.`,
  discoveries: ({ hero, top }, mine) =>
    `${mine}, 처음 만난 ${figure('ko', hero)}.${top === null ? '' : ` 그중 가장 오래 남은 건 ‘${top}’.`}`,
  obsession: ({ hero, name, creator, date }) =>
    `${date} 하루에만 ${creator === null ? '' : `${creator}의 `}‘${name}’ ${figure('ko', hero)}. 후회는 없어요.`,
  again: ({ hero, name }) => `자꾸만 다시 찾은 ‘${name}’, 모두 ${figure('ko', hero)}.`,
  'standout-days': ({ days }, mine) => `${mine}에서 남겨 두고 싶은 ${days.length}일: ${sayIn('ko').list(days.map(({ date }) => date))}.`,
  'top-items': ({ rows }, mine) => {
    const { first, rest } = ranked('ko', rows);
    return `${mine}, 자꾸만 다시 찾은 건 ${first}.${after(rest)}`;
  },
  quiz: ({ options }, mine) => `${mine}, 이 중 1위는 무엇일까요? ${sayIn('ko').list(options)}. 맞혀 보세요.`,
  race: (card, mine) => `${mine}, 한 해의 승자는 ‘${card.winner}’${won(card) && `(${won(card)})`}.`,
  'top-creators': ({ rows, badge }, mine) => {
    const { first, rest } = ranked('ko', rows);
    return `${mine}, 1위는 ${first}.${after(rest)}${badge === null ? '' : ` 거기서 나는 ${badge}예요.`}`;
  },
  standing: ({ words, hero }) => `${words.lead} 나는 ${figure('ko', hero)}.`,
  archetype: ({ name }, mine) => `${mine}, 한마디로 ‘${name}’.`,
  'top-categories': ({ rows }, mine) => {
    const { first, rest } = ranked('ko', rows);
    return `${mine}, 가장 많이 채운 건 ${first}.${after(rest)}`;
  },
  biggest: ({ hero, date }, mine) => `${mine}, 가장 컸던 주문은 ${date}, ${figure('ko', hero)}.`,
  spend: ({ hero }, mine) => `${mine}, 모두 더하면 ${figure('ko', hero)}.`,
  'last-year': ({ threads }, mine) =>
    `${mine}, 한 해가 지나고 보니 ${threads.map(({ how, name }, i) => `${sayIn('ko').particle(`‘${name}’`, '은/는', ', 이 이름')} ${BONDS[how][i < threads.length - 1 ? 0 : 1]}`).join(', ')}.`,
  'next-badge': ({ hero, pill }, mine) => `${mine}, ${pill.label}(${pill.value})까지 딱 ${figure('ko', hero)} 모자랐어요.`,
  'may-love': ({ names }, mine) =>
    `${mine}, 다음에 만나 보고 싶은 이름은 ${sayIn('ko').list(names.map(({ name }) => name))}. 어디서부터 시작할까요?`,
  community: ({ hero, people }, mine) => `${sayIn('ko').number(people)}명이 함께 ${figure('ko', hero)}. ${mine}도 그 안에 있어요.`,
  summary: ({ numbers, archetype }, mine) =>
    `${sayIn('ko').particle(mine, '은/는', ' 이야기')} 이랬어요. ${sayIn('ko').list(numbers.map(({ label, value }) => `${label} ${value}`))}.${archetype === null ? '' : ` 한마디로 ‘${archetype}’.`}`,
};

/** English titles speak to the person; Korean ones ("나의 2025년 음악") are theirs already. */
const firstPerson = (title: string): [mine: string, own: string] => [title.replace(/^Your /, 'My '), title.replace(/^Your /, 'my ')];

const guess: Readonly<Record<Locale, (names: string, own: string) => { right: string; wrong: string }>> = {
  en: (names, own) => ({
    right: `The quiz on ${own}: 1 out of 1. I knew my number one, and it is one of these: ${names}.`,
    wrong: `The quiz on ${own}: 0 out of 1. My own number one surprised me, and it is one of these: ${names}.`,
  }),
  ko: (names, mine) => ({
    right: `${mine} 퀴즈, 1문제 중 1문제 맞혔어요. 내 1위쯤은 알고 있었죠. 여기서 골라 보세요: ${names}.`,
    wrong: `${mine} 퀴즈, 1문제 중 0문제 맞혔어요. 내 1위가 의외였거든요. 여기서 골라 보세요: ${names}.`,
  }),
};

/** What a person writes beside the quiz once they have guessed: how they did, and the question again; never the answer. */
export function guessTexts({ options }: CardOf<'quiz'>, { locale, title }: { readonly locale: Locale; readonly title: string }) {
  return guess[locale](sayIn(locale).list(options), firstPerson(title)[1]);
}

const written: Readonly<Record<Locale, Written>> = { en, ko };

/**
 * What a person writes when they post their card, with its number: "Of 41,200 people who played Midnight Radio, I am in the top 0.5%."
 * In the first person, unlike the card. `title` is the story's. Never empty; nothing is in it that the card does not show. A kind without
 * a text of its own does not compile.
 */
export function shareText(card: CardModel, { locale, title }: { readonly locale: Locale; readonly title: string }): string {
  // The table is typed by kind; a lookup by a union forgets which.
  const write = written[locale][card.kind] as (card: CardModel, mine: string, own: string) => string;
  return write(card, ...firstPerson(title));
}

/** What a person writes beside the poster of their whole story: its numbers, where it has a summary. */
export function posterText({ locale, title, cards }: Pick<StoryModel, 'locale' | 'title' | 'cards'>): string {
  const summary = cards.find((card) => card.kind === 'summary');
  if (summary) return shareText(summary, { locale, title });
  const [mine] = firstPerson(title);
  return locale === 'ko' ? `${mine}, 한 장에 담았어요.` : `${mine}, all on one sheet.`;
}

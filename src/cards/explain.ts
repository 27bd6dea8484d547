import { type ExplainWords, explainWords } from '../i18n/explain';
import { sayIn } from '../i18n/say';
import type { CardKind } from '../model/card';
import { EXPLAINED, type Explained, type Explanation } from '../model/explanation';
import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';
import { safeName } from '../model/safe-name';
import type { Standing } from '../model/standing';
import { select as selectAgain } from './again/select';
import { select as selectArchetype } from './archetype/select';
import { type CardContext, cardContext } from './card-context';
import { select as selectCommunity } from './community/select';
import { measureOf, measureWords, peakIndex } from './figures';
import { select as selectLastYear } from './last-year/select';
import { select as selectMayLove } from './may-love/select';
import { select as selectNextBadge } from './next-badge/select';
import { select as selectQuiz } from './quiz/select';
import { busiestAndQuietest } from './ring-model';
import { badgeOf } from './standing/select';
import { select as selectStandoutDays } from './standout-days/select';

export interface ExplainInput {
  readonly recap: Recap;
  readonly pack: Pack;
  readonly label: string;
  /** The edition's own least duration, where it has one. */
  readonly minDurationMs?: number | null;
  readonly locale: Locale;
  /** As in composeStory: figures that are amounts are left out unless asked for. */
  readonly money?: boolean;
  readonly personal?: boolean;
}

/** Which figure owns each card. */
const FIGURE_OF: Readonly<Record<CardKind, Explained>> = {
  intro: 'first',
  first: 'first',
  total: 'total',
  calendar: 'calendar',
  clock: 'clock',
  'peak-day': 'peak-day',
  streak: 'streak',
  weeks: 'weeks',
  session: 'session',
  discoveries: 'discoveries',
  obsession: 'obsession',
  binge: 'binge',
  biggest: 'biggest',
  again: 'again',
  spend: 'spend',
  'top-items': 'top-items',
  'top-categories': 'top-categories',
  'standout-days': 'standout-days',
  quiz: 'quiz',
  race: 'race',
  'top-creators': 'top-creators',
  standing: 'standing',
  'late-night': 'late-night',
  archetype: 'archetype',
  'last-year': 'last-year',
  'next-badge': 'next-badge',
  'may-love': 'may-love',
  community: 'community',
  summary: 'total',
};

/** Every figure of a recap with what it means and what it was counted over, in the order of EXPLAINED; those without a value are left out. Pure. */
export function explainRecap(input: ExplainInput): Explanation[] {
  const explain = explainer(input);
  return EXPLAINED.flatMap((id) => explain(id) ?? []);
}

/** The explanation of each card of the pack's deck, as far as its figure has one. Pure. */
export function explainCards(input: ExplainInput): Partial<Record<CardKind, Explanation>> {
  const explain = explainer(input);
  return Object.fromEntries(
    input.pack.deck.flatMap((kind) => {
      const explanation = explain(FIGURE_OF[kind]);
      return explanation === null ? [] : [[kind, explanation]];
    }),
  );
}

function explainer({
  recap,
  pack,
  label,
  minDurationMs = null,
  locale,
  money = false,
  personal = false,
}: ExplainInput): (id: Explained) => Explanation | null {
  const ctx = cardContext({ locale, pack, label, displayName: null, money, personal });
  const words = explainWords(locale);
  const values = valuesOf(recap, ctx, words);
  const { creators, items, collections, categories } = pack.listMeasures;
  const facts = {
    nouns: pack.words[locale],
    main: pack.mainMeasure,
    creators,
    items,
    collections,
    categories,
  };
  const counted = countedOver(recap, pack, minDurationMs, words, locale);
  return (id) => {
    const value = values[id]();
    if (value === null || value === '') return null;
    return {
      id,
      title: words.title[id](facts),
      value,
      definition: words.definition[id](facts),
      facts: [...cohortOf(id, recap, pack, words, locale), ...counted],
    };
  };
}

const DAY_MS = 86_400_000;

/** The window, the zone, and the events that are in no number. */
function countedOver(recap: Recap, pack: Pack, minDurationMs: number | null, words: ExplainWords, locale: Locale): Explanation['facts'] {
  const say = sayIn(locale);
  const { currency, uncounted } = recap.skipped;
  const seconds = pack.counts.by === 'duration' ? (minDurationMs ?? pack.counts.minDurationMs) / 1000 : null;
  const left = [
    ...(uncounted === null ? [words.unknown] : []),
    ...(uncounted === null || uncounted === 0
      ? []
      : [seconds === null ? words.notBought(say.number(uncounted)) : words.tooShort(say.number(uncounted), say.number(seconds, 3))]),
    ...(currency > 0 ? [words.otherCurrency(say.number(currency))] : []),
  ];
  const guessed = recap.estimated === null ? [] : [words.estimated(say.number(recap.estimated.plays))];
  const last = new Date(Date.parse(recap.window.to) - DAY_MS).toISOString().slice(0, 10);
  return [
    { label: words.labels.counted, text: [words.events(say.number(recap.totals.plays)), ...guessed].join(', ') },
    { label: words.labels.leftOut, text: left.length === 0 ? words.nothing : left.join(', ') },
    { label: words.labels.window, text: words.window(recap.window.from, last) },
    { label: words.labels.zone, text: recap.timezone },
  ];
}

/** Whom a figure compares its person with; small cohorts stay silent about more than that. */
function cohortOf(id: Explained, recap: Recap, pack: Pack, words: ExplainWords, locale: Locale): Explanation['facts'] {
  const say = sayIn(locale);
  const group = id === 'next-badge' ? recap.nextBadge?.of : id === 'community' ? recap.community?.people : undefined;
  if (group !== undefined) return [{ label: words.labels.cohort, text: words.people(say.number(group), pack.words[locale]) }];
  const standing = comparedBy(id, recap);
  if (standing === null) return [];
  const { of, rank, topPercent } = standing;
  if (of < recap.minCohort) return [{ label: words.labels.cohort, text: words.silent(say.number(recap.minCohort)) }];
  const cohort = { label: words.labels.cohort, text: words.people(say.number(of), pack.words[locale]) };
  if (id === 'archetype') return [cohort];
  return [cohort, { label: words.labels.exact, text: words.exact(say.number(rank), say.number(of), say.percent(topPercent)) }];
}

function comparedBy(id: Explained, recap: Recap): Standing | null {
  if (id === 'total' || id === 'standing-overall' || id === 'archetype') return recap.standing.overall;
  if (id === 'standing') return badgeOf(recap)?.creator.standing ?? recap.top.creators[0]?.standing ?? null;
  if (id === 'top-creators') return recap.top.creators[0]?.standing ?? null;
  return null;
}

/** What each figure says in short; null when the recap has none. */
function valuesOf(recap: Recap, ctx: CardContext, words: ExplainWords): Readonly<Record<Explained, () => string | null>> {
  const { pack, say, money } = ctx;
  const { totals, top, standing } = recap;
  const main = measureWords(ctx.words, say, pack.mainMeasure);
  const names = (entries: readonly { name: string }[]) => say.list(entries.slice(0, 5).map(({ name }) => safeName(name)));
  const span = (from: string, to: string) => words.span(say.date(from), say.date(to));
  const change = recap.previous?.change[pack.mainMeasure] ?? null;
  const night = recap.archetype.figures.nightShare ?? null;
  const hour = peakIndex(recap.timeline.hours);
  const badge = badgeOf(recap);
  const { busiest } = busiestAndQuietest(recap);
  const amount = (minor: number) => (money && totals.currency !== null && minor > 0 ? say.money(minor, totals.currency) : null);
  return {
    first: () => [recap.first.name, recap.first.creator].flatMap((name) => (name === null ? [] : [safeName(name)])).join(', '),
    total: () => main.long(measureOf(totals, pack.mainMeasure)),
    'standing-overall': () =>
      standing.overall.shown === null || standing.overall.of < recap.minCohort
        ? null
        : ctx.words.badge(standing.overall.shown, standing.overall.of),
    previous: () => (change === null ? null : `${change < 0 ? '−' : '+'}${say.share(Math.abs(change))}`),
    'active-days': () => words.days(say.number(totals.activeDays)),
    calendar: () => busiest && say.month(busiest),
    clock: () => (hour === null ? null : say.hour(hour)),
    'peak-day': () => `${say.date(recap.peakDay.date)}, ${main.short(recap.peakDay.value)}`,
    streak: () => `${words.days(say.number(recap.streak.days))}, ${span(recap.streak.from, recap.streak.to)}`,
    weeks: () => recap.weeks && `${words.weeks(say.number(recap.weeks.weeks))}, ${span(recap.weeks.from, recap.weeks.to)}`,
    session: () => main.long(recap.session.value),
    discoveries: () => recap.discoveries && say.number(recap.discoveries.count),
    obsession: () => recap.obsession && `${safeName(recap.obsession.name)}, ${say.date(recap.obsession.date)}`,
    binge: () => recap.binge && `${safeName(recap.binge.name)}, ${say.date(recap.binge.date)}`,
    biggest: () => recap.biggest && (amount(recap.biggest.amountMinor) ?? say.date(recap.biggest.date)),
    again: () => selectAgain(recap, ctx)?.name ?? null,
    spend: () => amount(totals.amountMinor),
    'top-items': () => names(top.items),
    'top-collections': () => names(top.collections),
    'top-categories': () => names(top.categories),
    'standout-days': () =>
      selectStandoutDays(recap, ctx)
        ?.days.map(({ date }) => date)
        .join(', ') ?? null,
    quiz: () => selectQuiz(recap, ctx)?.options.join(', ') ?? null,
    race: () => names(recap.race.at(-1)?.top ?? []),
    'top-creators': () => names(top.creators),
    standing: () => (badge ? `${safeName(badge.creator.name)}: ${ctx.words.badge(badge.standing.shown, badge.standing.of)}` : null),
    'late-night': () => (night === null ? null : say.share(night)),
    archetype: () => selectArchetype(recap, ctx)?.name ?? null,
    'last-year': () =>
      selectLastYear(recap, ctx)
        ?.threads.map(({ label, name }) => `${label}: ${name}`)
        .join(', ') ?? null,
    'next-badge': () => {
      const card = selectNextBadge(recap, ctx);
      return card && `${card.hero.text} ${card.hero.suffix}, ${card.pill.value}`;
    },
    'may-love': () =>
      selectMayLove(recap, ctx)
        ?.names.map(({ name }) => name)
        .join(', ') ?? null,
    community: () => {
      const card = selectCommunity(recap, ctx);
      return card && `${card.hero.text} ${card.hero.suffix}`;
    },
  };
}

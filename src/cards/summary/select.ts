import { aboutNumber } from '../../i18n/estimates';
import { safeName } from '../../model/safe-name';
import { select as selectArchetype } from '../archetype/select';
import type { Select } from '../card-context';
import { isEstimated, withEstimate } from '../estimated';
import { heroOf, measureOf } from '../figures';
import { badgeOf } from '../standing/select';

const SHOWN = 5;

/** The year on one card, made to be posted. */
export const select: Select<'summary'> = (recap, ctx) => {
  const { label, locale, pack, say, words } = ctx;
  const { totals, top } = recap;
  const { labels } = words;
  const value = measureOf(totals, pack.mainMeasure);
  const creators = top.creators.slice(0, SHOWN).map((creator) => safeName(creator.name));
  const items = top.items.slice(0, SHOWN).map((item) => safeName(item.name));
  const archetype = selectArchetype(recap, ctx)?.name ?? null;
  const badge = badgeOf(recap);
  const title = words.shortTitle(label);
  const lists = [
    { title: labels.topCreators, names: creators },
    { title: labels.topItems, names: items },
  ];
  const counters = labels.counters ?? { measure: () => '', activeDays: '', creators: '', items: '' };
  const counted = (label: string, count: number, counter: string) => ({ label, value: `${say.number(count)}${counter}` });
  const main = `${heroOf(words, say, pack.mainMeasure, value).text}${counters.measure(value)}`;
  const said = words.summary({
    title: words.title(label),
    value,
    activeDays: totals.activeDays,
    creators: totals.creators,
    items: totals.items,
    topCreator: creators[0] ?? null,
    topItem: items[0] ?? null,
    archetype,
    standing: badge && { name: safeName(badge.creator.name), badge: words.badge(badge.standing.shown, badge.standing.of) },
  });
  return {
    kind: 'summary',
    words: withEstimate(said, recap, pack, locale),
    title,
    numbers: [
      { label: labels.measure(value), value: isEstimated(recap, pack) ? aboutNumber[locale](main) : main },
      counted(labels.activeDays, totals.activeDays, counters.activeDays),
      // Events that name no creators, or no items, are no reason to say that there were none.
      ...(totals.creators > 0 ? [counted(labels.creators, totals.creators, counters.creators)] : []),
      ...(totals.items > 0 ? [counted(labels.items, totals.items, counters.items)] : []),
    ],
    lists: lists.filter((list) => list.names.length > 0),
    archetype,
  };
};

import type { Edition } from '@/model/edition';
import type { Pack } from '@/model/pack';
import type { Recap } from '@/model/recap';
import type { Counted } from './brute-force-events';
import { ordered } from './brute-force-lists';
import { measure, shownValue } from './brute-force-measure';
import type { NameBook } from './brute-force-names';
import { yearBefore } from './brute-force-time';

/** What recaps say from everybody's events: made once, asked for each person. */
export interface Others {
  lastYear(userId: string): Recap['lastYear'];
  nextBadge(userId: string): Recap['nextBadge'];
  mayLove(userId: string): Recap['mayLove'];
  decoys(userId: string): string[];
  readonly community: Recap['community'];
}

interface World {
  /** All events of the snapshot, those that count in the window by person, and who gets a recap. */
  readonly events: readonly Counted[];
  readonly everybody: ReadonlyMap<string, readonly Counted[]>;
  readonly members: readonly string[];
  readonly edition: Edition;
  readonly pack: Pack;
  readonly names: NameBook;
}

/** Percentages of badges, in thousandths. */
const RUNGS = [50_000, 25_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1];

export function othersOf({ events, everybody, members, edition, pack, names }: World): Others {
  const by = pack.listMeasures.creators;
  const { minCohort } = edition;
  const { from, to } = edition.window;
  const name = (creator: string) => names.name('creator', creator);
  const listOf = (some: readonly Counted[]) => ordered(some, 'creator', by, names);
  const lists = new Map([...everybody].map(([userId, mine]) => [userId, listOf(mine)]));
  const creatorsOf = (userId: string, most = Number.POSITIVE_INFINITY) =>
    (lists.get(userId) ?? []).slice(0, most).map(([creator]) => creator);
  const amountOf = (userId: string, creator: string) => {
    const theirs = (lists.get(userId) ?? []).find(([one]) => one === creator);
    return theirs ? measure(by, theirs[1]) : null;
  };
  const peopleWith = (creator: string, most: number) =>
    [...everybody.keys()].filter((userId) => creatorsOf(userId, most).includes(creator));

  /** The creators that one leads to, the nearest first. */
  const nearest = new Map<string, { other: string; weight: bigint; together: number }[]>();
  const all = [...new Set([...everybody.keys()].flatMap((userId) => creatorsOf(userId, 20)))];
  const played = new Map(all.map((creator) => [creator, peopleWith(creator, 20)]));
  for (const one of all) {
    const lovers = peopleWith(one, 5);
    const others = all.flatMap((other) => {
      const listeners = played.get(other) ?? [];
      const together = lovers.filter((userId) => listeners.includes(userId)).length;
      if (other === one || together < minCohort) return [];
      const weight = (BigInt(together) ** 2n * 1_000_000n) / (BigInt(lovers.length) * BigInt(listeners.length));
      return [{ other, weight, together }];
    });
    others.sort((a, b) => Number(b.weight - a.weight) || b.together - a.together || names.compare('creator', a.other, b.other));
    nearest.set(one, others.slice(0, 20));
  }

  function community(): Recap['community'] {
    if (members.length < minCohort) return null;
    const value = members.reduce((sum, userId) => sum + measure(pack.mainMeasure, everybody.get(userId) ?? []), 0);
    const fans = all.map((creator) => {
      const loving = members.filter((userId) => creatorsOf(userId, 5).includes(creator));
      return { creator, people: loving.length, sum: loving.reduce((sum, userId) => sum + (amountOf(userId, creator) ?? 0), 0) };
    });
    const [first] = fans.sort((a, b) => b.people - a.people || b.sum - a.sum || names.compare('creator', a.creator, b.creator));
    return {
      people: members.length,
      value: Math.floor(shownValue(pack.mainMeasure, value)),
      creator: first && first.people >= minCohort ? { name: name(first.creator), people: first.people } : null,
    };
  }

  return {
    lastYear(userId) {
      const mine = events.filter((event) => event.userId === userId);
      const start = yearBefore(from);
      const before = listOf(mine.filter(({ counts, date }) => counts && date >= start && date < yearBefore(to))).slice(0, 10);
      if (before.length === 0) return null;
      const now = creatorsOf(userId);
      const away = now.flatMap((creator) => {
        const earlier = mine.filter((event) => event.counts && event.creator === creator && event.date < from).map(({ date }) => date);
        const last = earlier.sort().at(-1);
        return last !== undefined && last < start ? [{ name: name(creator), last }] : [];
      });
      return {
        loyal: now
          .slice(0, 10)
          .map((creator, at) => ({ name: name(creator), place: at + 1, before: before.findIndex(([one]) => one === creator) + 1 }))
          .filter((one) => one.before > 0),
        comeback: mine.some(({ date }) => date < start) ? { count: away.length, top: away[0] ?? null } : null,
        drifted: before.flatMap(([creator, then], at) =>
          then.length >= 3 && !now.slice(0, 10).includes(creator) && (amountOf(userId, creator) ?? 0) * 10 <= measure(by, then)
            ? [{ name: name(creator), before: at + 1 }]
            : [],
        ),
      };
    },
    nextBadge(userId) {
      if (!pack.facts.includes('nextBadge')) return null;
      for (const creator of creatorsOf(userId, 5)) {
        const mine = amountOf(userId, creator) ?? 0;
        const others = [...everybody.keys()].filter((other) => other !== userId).flatMap((other) => amountOf(other, creator) ?? []);
        const of = others.length + 1;
        if (of < minCohort) continue;
        /** How many would be level or ahead with so much, oneself included: inside a rung when they are no more than its part of all. */
        const fits = (value: number, rung: number) => (1 + others.filter((other) => other >= value).length) * 100_000 <= rung * of;
        const rung = RUNGS.find((each) => each * of >= 100_000 && !fits(mine, each));
        if (rung === undefined) continue;
        const enough = others.map((other) => other + 1).filter((value) => fits(value, rung));
        return { name: name(creator), of, shown: rung / 1000, more: shownValue(by, Math.min(...enough) - mine) };
      }
      return null;
    },
    mayLove(userId) {
      if (!pack.facts.includes('mayLove')) return null;
      const known = new Set(events.filter((event) => event.userId === userId).map(({ creator }) => creator));
      const found = new Map<string, { through: string; weight: bigint; together: number; place: number }[]>();
      creatorsOf(userId, 5).forEach((through, place) => {
        for (const { other, weight, together } of nearest.get(through) ?? []) {
          if (!known.has(other)) found.set(other, [...(found.get(other) ?? []), { through, weight, together, place }]);
        }
      });
      const sum = (reasons: readonly { weight: bigint }[]) => reasons.reduce((total, { weight }) => total + weight, 0n);
      const best = [...found].sort(
        ([a, left], [b, right]) => Number(sum(right) - sum(left)) || right.length - left.length || names.compare('creator', a, b),
      );
      const told = best.slice(0, 3).map(([other, reasons]) => {
        const strongest = [...reasons].sort((a, b) => Number(b.weight - a.weight) || a.place - b.place).slice(0, 2);
        return { name: name(other), through: strongest.map(({ through }) => name(through)), people: strongest[0]?.together ?? 0 };
      });
      return told.length === 0 ? null : told;
    },
    decoys(userId) {
      const list = creatorsOf(userId);
      const [first] = list;
      if (first === undefined) return [];
      const most = amountOf(userId, first) ?? 0;
      return [2, 7, 13]
        .flatMap((place) => list[place - 1] ?? [])
        .flatMap((one) => ((amountOf(userId, one) ?? 0) < most ? [name(one)] : []));
    },
    community: community(),
  };
}

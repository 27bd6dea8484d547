import { describe, expect, it } from 'vitest';
import { fixtureRecap } from '../../src/cards/fixture-recap';
import { StandOuts } from '../../src/demo/choose-recaps';
import type { Recap } from '../../src/model/recap';

const base = fixtureRecap('en');

function recap(
  id: string,
  change: { name?: string | null; nightShare?: number; discoveries?: number; plays?: number; topPercent?: number; creators?: string[] },
): Recap {
  const standing =
    change.topPercent === undefined ? null : { rank: 1, of: 400, topPercent: change.topPercent, shown: Math.ceil(change.topPercent) };
  return {
    ...base,
    user: { id, name: change.name === undefined ? id : change.name, birthday: null },
    totals: { ...base.totals, plays: change.plays ?? 1000 },
    top: {
      ...base.top,
      creators: base.top.creators.map((creator, i) => ({
        ...creator,
        name: change.creators?.[i] ?? `Artist ${i}`,
        standing: i === 0 ? standing : null,
      })),
    },
    discoveries: change.discoveries === undefined ? null : { count: change.discoveries, top: null, first: null },
    archetype: { ...base.archetype, figures: { ...base.archetype.figures, nightShare: change.nightShare ?? 0.1 } },
  };
}

describe('the five recaps of the demo', () => {
  it('are those who stand out most, nobody twice', () => {
    const standOuts = new StandOuts();
    const everything = { topPercent: 0.25, nightShare: 0.99, discoveries: 300 };
    standOuts.add(recap('plain', {}));
    standOuts.add(recap('best-in-all', everything));
    standOuts.add(recap('fan', { topPercent: 0.5 }));
    standOuts.add(recap('owl', { nightShare: 0.9 }));
    standOuts.add(recap('explorer', { discoveries: 120 }));
    standOuts.add(recap('hangul', { name: '졸린 수달', creators: ['느린 우체통', '한밤의 라디오국', '종이 잠수함', 'Otters', 'Ferry'] }));
    expect(standOuts.chosen(() => []).map(({ role, userId }) => [role, userId])).toEqual([
      ['top-fan', 'best-in-all'],
      ['korean', 'hangul'],
      ['night-owl', 'owl'],
      ['explorer', 'explorer'],
    ]);
  });

  it('pass over people with few plays, whose shares say little', () => {
    const standOuts = new StandOuts();
    standOuts.add(recap('hardly-there', { nightShare: 1, plays: 31 }));
    standOuts.add(recap('owl', { nightShare: 0.6 }));
    expect(standOuts.chosen(() => [])).toMatchObject([{ role: 'night-owl', userId: 'owl', why: '60 % of it at night' }]);
  });

  it('show between them every card that somebody of their role tells', () => {
    const standOuts = new StandOuts();
    const cards: Readonly<Record<string, readonly string[]>> = {
      fan: ['intro', 'total'],
      owl: ['intro', 'total'],
      'owl with a streak': ['intro', 'streak'],
      explorer: ['intro', 'streak'],
      'explorer of old': ['intro', 'first'],
    };
    standOuts.add(recap('fan', { topPercent: 0.5 }));
    standOuts.add(recap('owl', { nightShare: 0.9 }));
    standOuts.add(recap('owl with a streak', { nightShare: 0.8 }));
    standOuts.add(recap('explorer', { discoveries: 120 }));
    standOuts.add(recap('explorer of old', { discoveries: 90 }));
    expect(standOuts.chosen(({ user }) => cards[user.id] ?? []).map(({ userId }) => userId)).toEqual([
      'fan',
      'owl with a streak',
      'explorer of old',
    ]);
  });

  it('leave a role out that nobody fills', () => {
    expect(new StandOuts().chosen(() => [])).toEqual([]);
  });
});

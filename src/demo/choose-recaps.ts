import type { Recap } from '../model/recap';

/** Somebody whose recap is worth a look, and why. */
export interface Chosen {
  readonly role: 'top-fan' | 'night-owl' | 'explorer' | 'korean' | 'below-minimum';
  readonly userId: string;
  readonly name: string | null;
  readonly why: string;
}

const HANGUL = /\p{Script=Hangul}/u;
/** How many people a role is chosen from: far enough up to stand out, enough to find every card on somebody. */
const CANDIDATES = 60;
/** Shares of people with few plays say little. */
const ENOUGH_PLAYS = 150;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const count = (value: number): string => Math.round(value).toLocaleString('en-US');

interface Candidate {
  readonly score: number;
  readonly recap: Recap;
  readonly chosen: Chosen;
}

/** Gathers, recap by recap, the people who stand out most in four ways; ties stay with the first. */
export class StandOuts {
  readonly #best = new Map<Chosen['role'], Candidate[]>();

  #offer(role: Chosen['role'], score: number, recap: Recap, why: string): void {
    // A story reads better with a name on it.
    if (recap.user.name === null) return;
    const best = this.#best.get(role) ?? [];
    this.#best.set(role, best);
    best.push({ score, recap, chosen: { role, userId: recap.user.id, name: recap.user.name, why } });
    best.sort((a, b) => b.score - a.score).splice(CANDIDATES);
  }

  add(recap: Recap): void {
    const [first] = recap.top.creators;
    if (first?.standing && first.standing.shown !== null) {
      const { shown, of, topPercent, rank } = first.standing;
      // The same place among more people says more.
      const place = rank === 1 ? `#1 of ${count(of)} who played ${first.name}` : `top ${shown} % of ${count(of)} who played ${first.name}`;
      this.#offer('top-fan', -topPercent, recap, place);
    }
    const names = recap.top.creators.filter((creator) => HANGUL.test(creator.name)).length;
    if (recap.user.name !== null && HANGUL.test(recap.user.name) && names >= 3 && first && HANGUL.test(first.name)) {
      this.#offer('korean', recap.totals.minutes, recap, `a story in Korean, ${names} of the top five artists too`);
    }
    if (recap.totals.plays < ENOUGH_PLAYS) return;
    const nightShare = recap.archetype.figures.nightShare;
    if (typeof nightShare === 'number') this.#offer('night-owl', nightShare, recap, `${percent(nightShare)} of it at night`);
    if (recap.discoveries !== null) {
      this.#offer('explorer', recap.discoveries.count, recap, `${count(recap.discoveries.count)} artists for the first time`);
    }
  }

  /**
   * One person a role, nobody twice; roles that nobody fills are left out. The first two are those who stand out most. The others are whoever
   * among theirs tells the most kinds of card that nobody before them does, so that the few stories show all there is.
   * `cardsOf` names the cards of a person's story.
   */
  chosen(cardsOf: (recap: Recap) => readonly string[]): Chosen[] {
    const taken = new Set<string>();
    const told = new Set<string>();
    const fresh = ({ recap }: Candidate) => cardsOf(recap).filter((card) => !told.has(card)).length;
    return (['top-fan', 'korean', 'night-owl', 'explorer'] as const).flatMap((role) => {
      const free = (this.#best.get(role) ?? []).filter(({ chosen }) => !taken.has(chosen.userId));
      const counts = role === 'top-fan' || role === 'korean' ? [0] : free.map(fresh);
      const found = free[counts.indexOf(Math.max(...counts))];
      if (!found) return [];
      taken.add(found.chosen.userId);
      for (const card of cardsOf(found.recap)) told.add(card);
      return [found.chosen];
    });
  }
}

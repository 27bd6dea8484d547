import type { Pack, PackWords } from '../model/pack';
import type { Recap } from '../model/recap';

/** What the invented person's year was against the one before, and among others. The first creator is `first`; `total` is the main measure. */
export function fixtureOthers(
  { facts, mainMeasure }: Pack,
  { creators, others }: PackWords['sample'],
  total: number,
): Pick<Recap, 'lastYear' | 'nextBadge' | 'mayLove' | 'community' | 'decoys' | 'estimated'> {
  const minutes = mainMeasure === 'minutes';
  return {
    lastYear: {
      loyal: [
        { name: creators[0], place: 1, before: 3 },
        { name: creators[1], place: 2, before: 1 },
      ],
      comeback: { count: 6, top: { name: creators[3], last: '2021-08-14' } },
      drifted: [
        { name: creators[5], before: 2 },
        { name: creators[6], before: 5 },
      ],
    },
    nextBadge: facts.includes('nextBadge') ? { name: creators[0], of: 41_200, shown: 0.1, more: minutes ? 94 : 3 } : null,
    mayLove: facts.includes('mayLove')
      ? [
          { name: others[0], through: [creators[0], creators[2]], people: 1_284 },
          { name: others[1], through: [creators[1]], people: 903 },
          { name: others[2], through: [creators[0], creators[1]], people: 412 },
        ]
      : null,
    community: { people: 52_300, value: Math.round(total * 0.517) * 52_300, creator: { name: creators[0], people: 18_470 } },
    decoys: [creators[1], creators[5], creators[6]],
    estimated: null,
  };
}

import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { heroOf } from '../figures';

/** What everybody of the edition did together; silent where they are few. */
export const select: Select<'community'> = (recap, { pack, say, words }) => {
  const all = recap.community;
  if (all === null || all.people < recap.minCohort || all.value <= 0 || !words.community) return null;
  const creator = all.creator && all.creator.people >= recap.minCohort ? all.creator : null;
  const name = creator && safeName(creator.name);
  const { loved, ...rest } = words.community({
    people: all.people,
    value: all.value,
    creator: creator && { name: name ?? '', fans: creator.people },
  });
  return {
    kind: 'community',
    words: rest,
    hero: heroOf(words, say, pack.mainMeasure, all.value),
    people: all.people,
    pill: name === null ? null : { label: loved, value: name },
  };
};

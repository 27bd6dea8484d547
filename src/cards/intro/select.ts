import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { ringAlt } from '../ring-model';

/** Opens every story: whose year, and what it began with. */
export const select: Select<'intro'> = (recap, { label, displayName, words }) => {
  const title = words.title(label);
  const { name: item, creator } = recap.first;
  const first = item === null ? null : { item: safeName(item), creator: creator === null ? null : safeName(creator) };
  return { kind: 'intro', words: words.intro({ title, name: displayName, first, ring: ringAlt(recap, words) }), title, name: displayName };
};

import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { measureOf } from '../figures';

const MOST = 4;
const FEWEST = 3;

/**
 * A guess at one's number one among names of one's own first twenty, before the cards that tell it. A name level with the first would be right as
 * well, so it is not asked about. Names stand in the order of the alphabet, which knows nothing of ranks.
 */
export const select: Select<'quiz'> = (recap, { locale, pack, words }) => {
  const [first, ...others] = recap.top.creators;
  if (!first || !words.quiz) return null;
  const measure = pack.listMeasures.creators;
  const answer = safeName(first.name);
  const behind = others.filter((one) => measureOf(one, measure) < measureOf(first, measure)).map(({ name }) => safeName(name));
  const decoys = recap.decoys.map((name) => safeName(name));
  const options = [...new Set([answer, ...decoys, ...behind])].slice(0, MOST);
  if (options.length < FEWEST) return null;
  options.sort(new Intl.Collator(locale).compare);
  const { ask, said, ...rest } = words.quiz({ options, answer });
  return { kind: 'quiz', words: rest, ask, options, answer, said };
};

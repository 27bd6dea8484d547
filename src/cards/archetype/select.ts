import type { Select } from '../card-context';
import { measureWords } from '../figures';

/** Which kind of person, and the figure that says so. Silent for one that the pack no longer has, or that nothing speaks for. */
export const select: Select<'archetype'> = (recap, { locale, pack, say, words }) => {
  const { id, basis, scores, figures } = recap.archetype;
  const chosen = pack.archetypes.find((archetype) => archetype.id === id);
  const figure = chosen ? figures[chosen.figure] : null;
  if (!chosen || figure === null || figure === undefined || (scores[id] ?? null) === null) return null;
  const { name, why: sentence } = chosen.words[locale];
  // The longest session is a value of the main measure, every other figure a share.
  const said = (value: number) => {
    if (chosen.figure !== 'longestSession') return say.share(value);
    return pack.mainMeasure === 'minutes' ? say.duration(value) : measureWords(words, say, pack.mainMeasure).long(value);
  };
  const why = sentence(said(figure));
  const axes = pack.archetypes.flatMap((archetype) => {
    const score = scores[archetype.id];
    if (score === null || score === undefined) return [];
    return [{ id: archetype.id, label: archetype.words[locale].axis, score: Math.min(100, Math.max(0, score)) }];
  });
  return { kind: 'archetype', words: words.archetype({ name, why, basis }), id, name, why, axes };
};

import type { CardKind, StoryModel } from '@/model/card';

/** The story with no other cards than these, and no explanations of others; all of it for null. */
export function onlyCards(story: StoryModel, kinds: readonly CardKind[] | null): StoryModel {
  if (kinds === null) return story;
  const shown = new Set<string>(kinds);
  const why = Object.fromEntries(Object.entries(story.why).filter(([kind]) => shown.has(kind)));
  return { ...story, cards: story.cards.filter(({ kind }) => shown.has(kind)), why };
}

import type { ReactNode } from 'react';
import { fixtureStory } from '@/cards/fixtures';
import { CardView } from '@/cards/story-registry';
import type { CardKind, StoryModel } from '@/model/card';
import type { Locale } from '@/model/pack';
import { getPack } from '@/packs/registry';
import type { RingInput } from '@/ui/ring';

/** From the quiet beginning to the loud end, and home. */
const SHOWN: readonly CardKind[] = ['intro', 'standing', 'archetype', 'summary'];

interface PreviewCard {
  readonly kind: string;
  readonly index: number;
  readonly node: ReactNode;
}

export interface Preview {
  readonly cards: readonly PreviewCard[];
  /** Cards of the whole story. */
  readonly count: number;
  readonly label: string;
  readonly ring: RingInput;
}

/** Cards of an invented person, drawn on the server: the form only changes what they wear. */
export function previewCards(locale: Locale, pack: string): { preview: Preview; story: StoryModel } {
  const story = fixtureStory(locale, 'dusk', getPack(pack).id);
  const cards: PreviewCard[] = SHOWN.flatMap((kind) => {
    const index = story.cards.findIndex((card) => card.kind === kind);
    const card = story.cards[index];
    return card ? [{ kind, index, node: <CardView card={card} ring={story.ring} still /> }] : [];
  });
  const { days, monthOfDay, tintOfMonth } = story.ring;
  const preview: Preview = { cards, count: story.cards.length, label: story.label, ring: { days, monthOfDay, tintOfMonth } };
  return { preview, story };
}

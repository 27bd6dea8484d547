import type { ReactNode } from 'react';
import type { CardKind, CardOf, RingModel } from '../model/card';

/** What a card's motion side gets: its model and the person's ring. It returns plain markup in its final state, with cues. */
export interface CardProps<K extends CardKind> {
  readonly card: CardOf<K>;
  readonly ring: RingModel;
  /** No script will come: nothing on the card can be pressed. */
  readonly still?: boolean;
}
export type StoryCard<K extends CardKind> = (props: CardProps<K>) => ReactNode;

import type { CardKind, CardModel, StoryModel } from '../../model/card';
import type { HeroNumber } from '../../model/card-parts';

/** What one card comes to, for a tile of the poster. */
export interface Highlight {
  readonly kind: CardKind;
  /** Where the card stands in the story: its colours follow from it. */
  readonly index: number;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Cards worth a tile, best first; amounts of money never go onto a poster. */
const ORDER: readonly CardKind[] = [
  'standing',
  'total',
  'top-creators',
  'archetype',
  'obsession',
  'streak',
  'top-items',
  'top-categories',
  'again',
  'binge',
  'clock',
  'peak-day',
  'discoveries',
  'weeks',
  'late-night',
  'session',
];

/** Up to `most` highlights of a story, in the order in which it tells them. */
export function highlightsOf(story: StoryModel, most: number): Highlight[] {
  return ORDER.flatMap((kind) => story.cards.flatMap((card, index) => (card.kind === kind && !card.money ? [{ card, index }] : [])))
    .flatMap(({ card, index }) => {
      const said = inShort(card);
      return said.value === '' ? [] : [{ kind: card.kind, index, label: card.words.lead, ...said }];
    })
    .slice(0, most)
    .sort((a, b) => a.index - b.index);
}

const figure = ({ prefix, text, suffix }: HeroNumber): string => {
  const tight = suffix === '%' || /^[\uac00-\ud7af]/.test(suffix);
  return `${prefix === '' ? '' : `${prefix} `}${text}${tight ? '' : ' '}${suffix}`.trim();
};

function inShort(card: CardModel): { value: string; note: string } {
  switch (card.kind) {
    case 'standing':
      return { value: figure(card.hero), note: card.place };
    case 'top-creators':
    case 'top-items':
    case 'top-categories': {
      const [first, ...rest] = card.rows;
      return {
        value: first?.name ?? '',
        note: rest
          .slice(0, 2)
          .map(({ name }) => name)
          .join(', '),
      };
    }
    case 'archetype':
      return { value: card.name, note: '' };
    case 'obsession':
    case 'again':
    case 'binge':
      return { value: card.name, note: figure(card.hero) };
    case 'clock':
    case 'peak-day':
      return { value: card.hero, note: '' };
    case 'total':
    case 'streak':
    case 'discoveries':
    case 'weeks':
    case 'late-night':
    case 'session':
      return { value: figure(card.hero), note: '' };
    default:
      return { value: '', note: '' };
  }
}

/** The poster in words. */
export function posterAlt(story: StoryModel): string {
  const said = highlightsOf(story, MOST_TILES).map(({ label, value }) => `${label}: ${value}`);
  return `${[story.title, ...said].join('. ')}.`;
}

/** Tiles beside the panel of the year. */
export const MOST_TILES = 6;

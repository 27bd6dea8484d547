import { sayIn } from '../i18n/say';
import type { CardKind, CardOf } from '../model/card';
import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';
import type { Say, Sentences } from '../model/sentences';

/** What every select gets beside the recap. */
export interface CardContext {
  readonly locale: Locale;
  readonly pack: Pack;
  /** What the edition calls its window: "2025". */
  readonly label: string;
  /** Name to greet with, safe to show; null when the person has none. */
  readonly displayName: string | null;
  /** Amounts of money may be shown. */
  readonly money: boolean;
  /** For the person's own eyes: what is nobody else's business may be said. Never set for anything that is shared. */
  readonly personal: boolean;
  readonly say: Say;
  readonly words: Sentences;
}

/** Turns a recap into one card, or null when there is nothing true and interesting to say. Pure; never throws on a valid recap. */
export type Select<K extends CardKind> = (recap: Recap, ctx: CardContext) => CardOf<K> | null;

/** The context of one person's story in one language. */
export function cardContext(input: {
  locale: Locale;
  pack: Pack;
  label: string;
  displayName: string | null;
  money?: boolean;
  personal?: boolean;
}): CardContext {
  const say = sayIn(input.locale);
  return { money: false, personal: false, ...input, say, words: input.pack.sentences[input.locale](say) };
}

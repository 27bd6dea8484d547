import { windowLabelIn } from '../i18n/window-label';
import type { Brand } from '../model/brand';
import type { StoryModel } from '../model/card';
import type { ThemeId } from '../model/edition';
import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';
import { safeName } from '../model/safe-name';
import { cardContext } from './card-context';
import { explainCards } from './explain';
import { ringModel } from './ring-model';
import { selects } from './selects';

/** What a story is made of: a frozen recap, and how its edition wants it told. */
export interface StoryInput {
  readonly recap: Recap;
  readonly pack: Pack;
  /** The edition's own name for its window: "2025". */
  readonly label: string;
  readonly theme: ThemeId;
  readonly brand?: Brand | undefined;
  readonly locale: Locale;
  /** Overrides the recap's own name; null greets nobody by name. */
  readonly displayName?: string | null;
  /** The edition's own least duration, where it has one; explanations name it. */
  readonly minDurationMs?: number | null;
  /** Shows amounts of money: for the owner's own page, and for others only when the owner wants it. Off unless asked for. */
  readonly money?: boolean;
}

/** The whole story in the deck's order; cards with nothing to say are left out. Pure. */
export function composeStory({
  recap,
  pack,
  label,
  theme,
  brand,
  locale,
  displayName = recap.user.name,
  minDurationMs = null,
  money = false,
}: StoryInput): StoryModel {
  const name = displayName === null || displayName.trim() === '' ? null : safeName(displayName);
  const shownLabel = windowLabelIn(locale, safeName(label));
  const ctx = cardContext({ locale, pack, label: shownLabel, displayName: name, money });
  return {
    edition: recap.edition,
    label: shownLabel,
    locale,
    theme,
    ...(brand && { brand: { ...brand, name: brand.name && safeName(brand.name) } }),
    title: ctx.words.title(shownLabel),
    ring: ringModel(recap, ctx.words),
    why: explainCards({ recap, pack, label: shownLabel, minDurationMs, locale, money }),
    cards: pack.deck.flatMap((kind) => selects[kind](recap, ctx) ?? []),
  };
}

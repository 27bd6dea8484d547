import { windowLabelIn } from '../i18n/window-label';
import type { Brand } from '../model/brand';
import type { CardModel, StoryModel } from '../model/card';
import type { ThemeId } from '../model/edition';
import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';
import { safeName } from '../model/safe-name';
import { type CardContext, cardContext } from './card-context';
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
  /** How many cards a story holds that anybody may see; MOST_CARDS unless set. */
  readonly most?: number;
  /** Shows amounts of money: for the owner's own page, and for others only when the owner wants it. Off unless asked for. */
  readonly money?: boolean;
  /** Says what is nobody else's business, such as a birthday: only for the owner's own page and an admin's preview. Has the same cards. */
  readonly personal?: boolean;
}

/** Longer stories are not watched to the end. */
const MOST_CARDS = 16;

/**
 * Everything that the deck has to say but what gives way: the same whether money is shown or not (where one more may be told), so that
 * everybody sees one story.
 */
function told(recap: Recap, ctx: CardContext, most: number): CardModel[] {
  const { deck, spare = [] } = ctx.pack;
  const all = deck.map((kind) => ({ kind, card: selects[kind](recap, ctx) }));
  const here = all.filter(({ card }) => card !== null).map(({ kind }) => kind);
  const other = { ...ctx, money: !ctx.money };
  // Only what money makes or breaks is asked for again.
  const there = all.filter(({ kind, card }) => ((ctx.money ? card?.money : card === null) ? selects[kind](recap, other) : card) !== null);
  const [open, whole] = ctx.money ? [there.length, here.length] : [here.length, there.length];
  const gone = spare.filter((kind) => here.includes(kind)).slice(0, Math.max(open - most, whole - most - 1, 0));
  return all.flatMap(({ kind, card }) => (card === null || gone.includes(kind) ? [] : card));
}

/** The whole story in the deck's order; cards with nothing to say, and those that give way, are left out. Pure. */
export function composeStory({
  recap,
  pack,
  label,
  theme,
  brand,
  locale,
  displayName = recap.user.name,
  minDurationMs = null,
  most = MOST_CARDS,
  money = false,
  personal = false,
}: StoryInput): StoryModel {
  const name = displayName === null || displayName.trim() === '' ? null : safeName(displayName);
  const shownLabel = windowLabelIn(locale, safeName(label));
  const ctx = cardContext({ locale, pack, label: shownLabel, displayName: name, money, personal });
  return {
    edition: recap.edition,
    label: shownLabel,
    locale,
    theme,
    ...(brand && { brand: { ...brand, name: brand.name && safeName(brand.name) } }),
    title: ctx.words.title(shownLabel),
    ring: ringModel(recap, ctx.words),
    why: explainCards({ recap, pack, label: shownLabel, minDurationMs, locale, money, personal }),
    cards: told(recap, ctx, most),
  };
}

import { cache } from 'react';
import { editionOfPlace, readOwn } from '@/app/own';
import { composeStory } from '@/cards/compose';
import type { StoryModel } from '@/model/card';
import type { Edition } from '@/model/edition';
import { AnnumError } from '@/model/errors';
import type { Locale } from '@/model/pack';
import type { Recap } from '@/model/recap';
import { getPack } from '@/packs/registry';
import { sharedStore } from '@/server/db/shared-store';
import { type ResolvedLink, resolveLink } from '@/server/links/resolve';
import { readServed } from '@/server/recap/read';
import { onlyCards } from './only-cards';

export type OpenedRecap =
  | {
      readonly state: 'story';
      /** The person's own: they may share it. */
      readonly owner: boolean;
      readonly edition: Edition;
      readonly hash: string;
      readonly story: StoryModel;
      /** What its owner may hand on of it: without what is nobody else's business. The same one when there is nothing of the kind. */
      readonly shared: StoryModel;
      /** The story as others get it unless the owner wants more: without amounts too. The same as `shared` when there are none. */
      readonly plain: StoryModel;
    }
  | { readonly state: 'below-minimum'; readonly edition: Edition };

/** What an owner wants a picture to show; a shared link has decided that for itself. */
export interface Shown {
  readonly money: boolean;
  readonly name: boolean;
}

interface Place {
  readonly owner: boolean;
  readonly link: ResolvedLink;
  readonly edition: Edition;
  /** Null below the minimum. */
  readonly recap: { readonly recap: Recap; readonly hash: string } | null;
}

/**
 * What a place below /r opens, read once a request: a shared link's token, or one's own. Null is the one answer to an unknown, revoked or
 * expired link, to an edition that is not published, and to somebody else's own: nobody can tell them apart.
 */
export const openPlace = cache(async (place: string): Promise<Place | null> => {
  const db = await sharedStore();
  const own = editionOfPlace(place);
  const link = own === null ? await resolveLink(db, place) : await readOwn(own);
  if (link === null) return null;
  try {
    const { edition, stored } = await readServed(db, link.editionId, link.userId);
    return { owner: own !== null, link, edition, recap: stored.state === 'recap' ? stored : null };
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'not_found') return null;
    throw error;
  }
});

/**
 * The story of a place in one language. What a link does not show is left out of the model itself (amounts of money, the name, cards), so
 * that neither markup nor payload nor picture can hold it. `shown` is listened to on one's own place only. Composed once a request:
 * the page and what describes it ask alike.
 */
export const openRecap = cache(async (place: string, locale: Locale, shown?: Shown): Promise<OpenedRecap | null> => {
  const opened = await openPlace(place);
  if (opened === null) return null;
  const { owner, link, edition, recap } = opened;
  if (recap === null) return { state: 'below-minimum', edition };
  const { money, name } = owner && shown !== undefined ? shown : { money: link.showSpend, name: link.showName };
  const { label, theme, brand, minDurationMs } = edition;
  const base = { recap: recap.recap, pack: getPack(edition.pack), label, theme, brand, minDurationMs, locale };
  const told = (withMoney: boolean, personal = false) =>
    onlyCards(composeStory({ ...base, ...(!name && { displayName: null }), money: withMoney, personal }), link.cards);
  const shared = told(money);
  // Nothing that it may show is there any more: that is a link to nothing.
  if (shared.cards.length === 0) return null;
  const plain = owner && money ? told(false) : shared;
  // `shown` asks for a picture, which is made to be handed on.
  const story = owner && shown === undefined && recap.recap.user.birthday !== null ? told(money, true) : shared;
  return { state: 'story', owner, edition, hash: recap.hash, story, shared, plain };
});

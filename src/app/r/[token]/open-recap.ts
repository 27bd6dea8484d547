import { cache } from 'react';
import { composeStory } from '@/cards/compose';
import type { StoryModel } from '@/model/card';
import type { Edition } from '@/model/edition';
import { AnnumError } from '@/model/errors';
import type { Locale } from '@/model/pack';
import { getPack } from '@/packs/registry';
import { sharedStore } from '@/server/db/shared-store';
import { readEdition } from '@/server/editions/settings';
import { resolveLink } from '@/server/links/resolve';
import { readRecap } from '@/server/recap/read';

export type OpenedRecap =
  | { readonly state: 'story'; readonly story: StoryModel; readonly hash: string }
  | { readonly state: 'below-minimum'; readonly edition: Edition };

/**
 * What a share link opens in one language, read once a request. Null is the one answer to an unknown, revoked or expired link, and to an
 * edition that is not published: nobody can tell them apart. Amounts of money are left out of the model itself unless the link shows them,
 * so that neither markup nor payload nor picture can hold one.
 */
export const openRecap = cache(async (token: string, locale: Locale): Promise<OpenedRecap | null> => {
  const db = await sharedStore();
  const link = await resolveLink(db, token);
  if (link === null) return null;
  try {
    const [edition, stored] = await Promise.all([
      readEdition(db, link.editionId),
      readRecap(db, link.editionId, link.userId, { version: 'published' }),
    ]);
    if (stored.state === 'below-minimum') return { state: 'below-minimum', edition };
    const { pack, label, theme, minDurationMs } = edition;
    const story = composeStory({ recap: stored.recap, pack: getPack(pack), label, theme, minDurationMs, locale, money: link.showSpend });
    return { state: 'story', hash: stored.hash, story };
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'not_found') return null;
    throw error;
  }
});

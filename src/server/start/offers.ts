import type { Locale } from '../../model/pack';
import type { Offer } from '../../model/visit';
import { packs } from '../../packs/registry';
import type { Db } from '../db/db';
import { openEditions } from './visitor-edition';

/** What visitors may choose from: every pack, with its published editions and how many people have a recap in them. */
export async function offersOf(db: Db, locale: Locale): Promise<Offer[]> {
  const open = await openEditions(db);
  const told = await Promise.all(
    open.map(async ({ edition: { id, pack, label, window }, version }) => {
      const run = await db.client.run.findUnique({ where: { editionId_version: { editionId: id, version } }, select: { recaps: true } });
      return { pack, label, ...window, people: run?.recaps ?? 0 };
    }),
  );
  return packs.map(({ id, activities, words }) => ({
    pack: id,
    activities,
    domain: words[locale].domain,
    editions: told.filter(({ pack }) => pack === id).map(({ label, from, to, people }) => ({ label, from, to, people })),
  }));
}

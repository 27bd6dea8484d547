import { type Edition, editionSchema } from '../../model/edition';
import type { Db } from '../db/db';
import { unknownEdition } from './list';

/** An edition's own settings and nothing about its runs: one look at one row, for page views. Throws `not_found`. */
export async function readEdition(db: Db, id: string): Promise<Edition> {
  const row = await db.client.edition.findUnique({ where: { id }, select: { settings: true } });
  if (row === null) throw unknownEdition(id);
  return editionIn(row.settings);
}

/** An edition as it is stored. */
export const editionIn = (settings: string): Edition => editionSchema.parse(JSON.parse(settings));

import type { BrandInput } from '../../model/brand';
import { brandSchema } from '../../model/brand';
import { type Edition, editionSchema, themeSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { parseDraft } from './draft';
import { unknownEdition } from './list';

/** How an edition is to look from now on; what is left out of the brand is taken away. */
export interface EditionLook {
  readonly theme: string;
  readonly brand: BrandInput;
}

/**
 * Changes how an edition looks, and nothing that its numbers follow: what is published shows it at once. Throws `not_found`,
 * `invalid_input` with one line for each wrong field, `conflict` when somebody else changed the settings meanwhile.
 */
export async function restyleEdition(db: Db, id: string, look: EditionLook): Promise<Edition> {
  const row = await db.client.edition.findUnique({ where: { id }, select: { settings: true } });
  if (row === null) throw unknownEdition(id);
  const theme = parseDraft(themeSchema, look.theme, 'theme');
  const brand = parseDraft(brandSchema, look.brand, 'brand');
  const plain = Object.values(brand).every((value) => value === undefined);
  const edition = editionSchema.parse({ ...JSON.parse(row.settings), theme, brand: plain ? undefined : brand });
  const { count } = await db.client.edition.updateMany({
    where: { id, settings: row.settings },
    data: { settings: JSON.stringify(edition) },
  });
  if (count === 1) return edition;
  throw new AnnumError('conflict', `The settings of "${id}" were changed meanwhile.`, { mend: 'Look at them again, then save.' });
}

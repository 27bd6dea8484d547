import { isDeepStrictEqual } from 'node:util';
import { type Edition, editionSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { type EditionDraft, editionOf } from './draft';

/** Makes an edition. Throws `invalid_input` for a draft that cannot be, `conflict` when the id is taken (and says whether the settings agree). */
export async function createEdition(db: Db, draft: EditionDraft): Promise<Edition> {
  const edition = editionOf(draft);
  const settings = JSON.stringify(edition);
  const made = await db.client.$executeRaw`
    INSERT INTO editions (id, pack, settings, created_at_ms)
    VALUES (${edition.id}, ${edition.pack}, ${settings}, ${BigInt(Date.now())})
    ON CONFLICT DO NOTHING`;
  if (made === 1) return edition;
  const held = await db.client.edition.findUnique({ where: { id: edition.id }, select: { settings: true } });
  const same = held !== null && isDeepStrictEqual(editionSchema.parse(JSON.parse(held.settings)), edition);
  throw new AnnumError(
    'conflict',
    `There is an edition "${edition.id}" already, ${same ? 'with the same settings' : 'with other settings'}.`,
    {
      mend: same ? 'It can be generated as it is.' : 'Choose another id; settings of an edition do not change under its recaps.',
      data: { edition: edition.id, sameSettings: same },
    },
  );
}

import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { type EditionOverview, getEdition } from './list';

/** What is served after the switch, and what was served before it (null: nothing). */
export interface Published {
  readonly edition: string;
  readonly version: number | null;
  readonly previous: number | null;
}

/**
 * Serves a finished version, the newest unless one is named; until the one statement that switches, readers see the old one.
 * Throws `not_found` for an unknown edition or version, `conflict` when the version did not finish or its checks failed.
 */
export async function publishEdition(db: Db, id: string, version?: number): Promise<Published> {
  const overview = await getEdition(db, id);
  const chosen = version ?? newestOrRefuse(overview);
  const switched = await db.client.$executeRaw`
    UPDATE editions SET published_version = ${chosen}
    WHERE id = ${id} AND EXISTS (
      SELECT 1 FROM runs WHERE edition_id = ${id} AND version = ${chosen} AND status = 'done'
        AND (people = 0 OR EXISTS (SELECT 1 FROM recaps WHERE edition_id = ${id} AND version = ${chosen})))`;
  if (switched === 1) return { edition: id, version: chosen, previous: overview.publishedVersion };
  throw await refusal(db, id, chosen);
}

/** Serves nothing of the edition any more; its versions stay and can be published again. Throws `not_found`. */
export async function unpublishEdition(db: Db, id: string): Promise<Published> {
  const { publishedVersion } = await getEdition(db, id);
  await db.client.edition.update({ where: { id }, data: { publishedVersion: null } });
  return { edition: id, version: null, previous: publishedVersion };
}

/** The newest finished version, unless a later generation failed: then "the newest" is not what the caller believes it is. */
function newestOrRefuse({ edition, newestVersion, runs }: EditionOverview): number {
  const ended = runs.find(({ status }) => status === 'done' || status === 'failed');
  if (ended?.status === 'failed') {
    throw new AnnumError(
      'conflict',
      `The newest generation of "${edition.id}" (version ${ended.version}) failed: ${ended.error ?? 'no reason was kept'}`,
      {
        mend:
          newestVersion === null
            ? `Mend that and generate again: annum generate ${edition.id}`
            : `Generate again, or publish the last good one: annum publish ${edition.id} --version ${newestVersion}`,
        data: { edition: edition.id, version: ended.version },
      },
    );
  }
  if (newestVersion !== null) return newestVersion;
  throw new AnnumError('conflict', `No generation of "${edition.id}" has finished, so there is nothing to publish.`, {
    mend: `Generate it first: annum generate ${edition.id}`,
    data: { edition: edition.id },
  });
}

async function refusal(db: Db, id: string, version: number): Promise<AnnumError> {
  const run = await db.client.run.findUnique({
    where: { editionId_version: { editionId: id, version } },
    select: { status: true, error: true },
  });
  const data = { edition: id, version };
  if (run === null) {
    return new AnnumError('not_found', `"${id}" has no version ${version}.`, {
      mend: `annum edition show ${id} lists the versions.`,
      data,
    });
  }
  if (run.status === 'done') {
    return new AnnumError('conflict', `The recaps of version ${version} of "${id}" were cleared away after newer ones took their place.`, {
      mend: `Generate again: annum generate ${id}`,
      data,
    });
  }
  const why = run.error === null ? '' : `: ${run.error}`;
  return new AnnumError('conflict', `Version ${version} of "${id}" is ${run.status}${why}. Only a finished one can be published.`, {
    mend: `Wait until it is done, or generate again: annum generate ${id}`,
    data,
  });
}

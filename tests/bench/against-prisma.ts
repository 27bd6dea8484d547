import { recapSchema } from '@/model/recap';
import type { Db } from '@/server/db/db';
import { openStore } from '@/server/db/open-store';
import { unpackRecap } from '@/server/recap/packed';
import { readAllRecaps } from '@/server/recap/read';
import { EDITION, generatedOnce } from './bench-store';
import { differenceOf } from './difference';
import { scopeOfBench } from './engine-run';
import { type Figure, inSeconds, inThousands } from './figure';
import { ZONES } from './listening';
import { factsOf, PrismaLoop } from './prisma-loop';

/**
 * A generation against what most products write first: Prisma, one person after another. The baseline makes totals, top artists and
 * songs, the artists' standings, timeline, peak, streak, session and first play, and they must be the frozen recap's. It is spared
 * the rest (albums, genres, discoveries, the year before, the race, archetypes), and asks for an artist's cohort once for everybody:
 * its time a person is what a sample takes without cohorts, and each person's share of the cohorts that all recaps name.
 */
export async function againstPrisma(file: string, sample: number): Promise<Figure[]> {
  const generated = await generatedOnce(file);
  const db = await openStore(`file:${file}`);
  try {
    const { edition } = await scopeOfBench(db, 'none');
    const rows = await db.client.recap.findMany({
      where: { editionId: EDITION, version: generated.version, payload: { not: null } },
      select: { userId: true, payload: true },
      orderBy: { hash: 'asc' },
      take: sample,
    });
    const loop = new PrismaLoop(db, edition, ZONES);
    const started = performance.now();
    const made = [];
    for (const { userId } of rows) made.push(await loop.recap(userId));
    const alone = (performance.now() - started - loop.cohorts.ms) / rows.length;
    for (const [at, { userId, payload }] of rows.entries()) {
      const [ours, theirs] = [JSON.stringify(factsOf(recapSchema.parse(unpackRecap(payload ?? '')))), JSON.stringify(made[at])];
      const difference = differenceOf(ours, theirs);
      if (difference !== ONLY_ORDER) throw new Error(`The recaps of ${userId} differ: ${difference}`);
    }
    const share = (loop.cohorts.ms / loop.cohorts.count) * ((await namedCreators(db, generated.version)) / generated.recaps);
    const [theirs, ours] = [alone + share, (generated.seconds * 1000) / generated.people];
    return [
      {
        what: `a person, of ${inThousands(generated.events)} events; ${rows.length} recaps equal in what the baseline makes`,
        annum: `${ours.toFixed(2)} ms`,
        baseline: `a loop of Prisma's groupBy ${inSeconds(theirs)} (${inSeconds(alone)} without standings)`,
        ratio: `${inThousands(theirs / ours)} x as fast`,
        wanted: '>= 100',
      },
    ];
  } finally {
    await db.close();
  }
}

/** What differenceOf says of equal values: keys may come in another order. */
const ONLY_ORDER = differenceOf('{}', '{}');

/** Artists that stand in anybody's first five. */
async function namedCreators(db: Db, version: number): Promise<number> {
  const names = new Set<string>();
  for await (const recap of readAllRecaps(db, EDITION, { version })) {
    for (const { name } of recapSchema.parse(JSON.parse(recap)).top.creators) names.add(name);
  }
  return names.size;
}

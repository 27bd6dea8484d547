import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '@/server/db/db';
import { openStore } from '@/server/db/open-store';
import { compute } from '@/server/recap/compute';
import { packRecap, unpackRecap } from '@/server/recap/packed';
import { openWarehouse } from '@/server/warehouse/client';
import { literal } from '@/server/warehouse/literal';
import type { Scope } from '@/server/warehouse/scope';
import { sourceTable } from '@/server/warehouse/source';
import { EDITION, generatedOnce, sizeOf } from './bench-store';
import { differenceOf } from './difference';
import { type Duck, openDuck } from './duckdb/duck';
import { entities } from './duckdb/entities';
import { loading, type Question } from './duckdb/load';
import { readEverybody, readNames, readPeople } from './duckdb/read-people';
import { statistics } from './duckdb/statistics';
import { GROUPS, type Group } from './duckdb/step';
import { scopeOfBench, timeEngine } from './engine-run';
import { type Figure, inSeconds, inThousands, printTable } from './figure';
import { groupOf } from './statement-groups';
import { NOTHING, plus, type Spent, spentBy } from './timed';

const BUCKET = 2_000;

/** Time by part of the work. */
type Sums = Map<Group, Spent>;

/**
 * The engine against hand-written DuckDB SQL: both load the same events and then make every number of every recap. Loading is timed
 * apart. Afterwards every recap is computed from DuckDB's rows and compared with the frozen one, byte for byte.
 */
export async function againstDuckDb(folder: string, file: string): Promise<Figure[]> {
  const { version } = await generatedOnce(file);
  const db = await openStore(`file:${file}`);
  const duckFile = join(folder, 'events.duckdb');
  try {
    const size = await sizeOf(db);
    const ours: Sums = new Map();
    const { timings } = await timeEngine(db);
    for (const [statement, spent] of timings) add(ours, groupOf(statement), spent);

    const scope = await scopeOfBench(db, 'none');
    const question = await exportEvents(db, scope, folder);
    const duck = await openDuck(duckFile);
    const theirs: Sums = new Map();
    for (const { group, sql } of [...loading(question), ...entities, ...statistics(question)]) {
      add(theirs, group, await spentBy(() => duck.run(sql)));
    }
    printGroups(ours, theirs);
    const compared = await compare(db, scope, duck, version);
    duck.close();
    const [own, other] = [aggregation(ours), aggregation(theirs)];
    return [
      {
        what: `aggregation, ${inThousands(size.events)} events of ${inThousands(size.people)} people; ${inThousands(compared)} recaps equal`,
        annum: inSeconds(own.ms),
        baseline: `DuckDB ${inSeconds(other.ms)}`,
        ratio: `${(own.ms / other.ms).toFixed(2)} x the time`,
        wanted: '<= 1.0',
      },
    ];
  } finally {
    await db.close();
    for (const path of [duckFile, `${duckFile}.wal`, `${duckFile}.tmp`, join(folder, 'events.parquet'), join(folder, 'users.parquet')]) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

const add = (sums: Sums, group: Group, spent: Spent) => sums.set(group, plus(sums.get(group) ?? NOTHING, spent));
const aggregation = (sums: Sums) => [...sums].reduce((sum, [group, spent]) => (group === 'load' ? sum : plus(sum, spent)), NOTHING);

function printGroups(ours: Sums, theirs: Sums): void {
  const line = (name: string, own: Spent, other: Spent) => [
    name,
    ...[own.ms, other.ms, own.cpu, other.cpu].map(inSeconds),
    other.ms > 0 ? (own.ms / other.ms).toFixed(2) : '',
  ];
  const groups = GROUPS.filter((group) => ours.has(group) || theirs.has(group));
  printTable(
    ['part', 'Annum', 'DuckDB', 'Annum, CPU', 'DuckDB, CPU', 'ratio'],
    [
      ...groups.map((group) => line(group, ours.get(group) ?? NOTHING, theirs.get(group) ?? NOTHING)),
      line('all but load', aggregation(ours), aggregation(theirs)),
    ],
  );
}

/** Writes the events that the edition reads, as the store has them, to files that DuckDB reads. */
async function exportEvents(db: Db, { edition, pack, window, previous }: Scope, folder: string): Promise<Question> {
  const [eventsFile, usersFile] = [join(folder, 'events.parquet'), join(folder, 'users.parquet')];
  const warehouse = await openWarehouse();
  try {
    const columns = `user_id, occurred_at_ms, duration_ms, quantity, item_id, item_name, creator_id, creator_name, collection_id,
      collection_name, categories, timezone`;
    const into = (path: string) => `INSERT INTO FUNCTION file(${literal(path)}, 'Parquet')`;
    await warehouse.command(
      'export-events',
      `${into(eventsFile)} SELECT ${columns} FROM ${sourceTable(db, 'events')} WHERE activity IN (${pack.activities.map(literal).join(', ')})`,
    );
    await warehouse.command(
      'export-users',
      `${into(usersFile)} SELECT id, display_name, timezone, birthday FROM ${sourceTable(db, 'users')}`,
    );
  } finally {
    await warehouse.close();
  }
  if (pack.counts.by !== 'duration') throw new Error('The texts for DuckDB count by duration.');
  const { plays = 0, creators = 0 } = edition.minimum;
  const minDurationMs = edition.minDurationMs ?? pack.counts.minDurationMs;
  return {
    eventsFile,
    usersFile,
    zone: edition.zone,
    window,
    previous,
    minDurationMs,
    minimum: { plays, creators },
    minCohort: edition.minCohort,
    top: edition.top,
  };
}

const shown = (packed: string | null | undefined) => (packed ? JSON.stringify(unpackRecap(packed)) : null);

/** Computes everybody's recap from DuckDB's rows; how many there are. Throws at the first that is not, byte for byte, the frozen one. */
async function compare(db: Db, scope: Scope, duck: Duck, version: number): Promise<number> {
  const [everybody, names] = [await readEverybody(duck), await readNames(duck)];
  const context = { edition: scope.edition, pack: scope.pack, everybody };
  const [first, last] = [0, await db.client.user.count()];
  let recaps = 0;
  let count = 0;
  for (let low = first; low < last; low += BUCKET) {
    const people = await readPeople(duck, scope, low, low + BUCKET);
    const frozen = new Map(
      (
        await db.client.recap.findMany({
          where: { editionId: EDITION, version, userId: { in: people.map(({ id }) => id) } },
          select: { userId: true, payload: true },
        })
      ).map(({ userId, payload }) => [userId, payload]),
    );
    for (const { id, rows } of people) {
      const recap = rows && packRecap(compute(rows, names, context), scope.pack.listMeasures.creators);
      const ours = frozen.get(id);
      if (ours !== recap) throw new Error(`The recaps of ${id} differ: ${differenceOf(shown(ours), shown(recap))}`);
      count += 1;
      if (recap !== null) recaps += 1;
    }
  }
  const expected = await db.client.recap.count({ where: { editionId: EDITION, version } });
  if (count !== expected) throw new Error(`DuckDB finds ${count} people with an event that counts, the frozen version ${expected}.`);
  return recaps;
}

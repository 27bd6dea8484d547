import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb, type Provider, sqlitePath } from '@/server/db/db';
import { migrate, migrationState } from '@/server/db/migrate';
import { type Migration, readMigrations } from '@/server/db/migrations';
import { openStore } from '@/server/db/open-store';
import { annum } from '../support/run-node';
import { createDatabase, providers } from '../support/test-store';

/** Runs a script as a tool of the database's own would. */
async function runScript(provider: Provider, url: string, script: string): Promise<void> {
  if (provider === 'sqlite') {
    mkdirSync(dirname(sqlitePath(url)), { recursive: true });
    const database = new Database(sqlitePath(url));
    database.exec(script);
    database.close();
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(script).finally(() => client.end());
}

const readDump = (provider: Provider): string => readFileSync(new URL(`./dumps/${provider}.sql`, import.meta.url), 'utf8');

async function read(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const db = await openDb(url);
  return db.client.$queryRawUnsafe<Record<string, unknown>[]>(sql).finally(() => db.close());
}

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') });

describe.each(providers)('migrate on %s', (provider) => {
  let url: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ url, drop } = await createDatabase(provider));
  });
  afterEach(() => drop());

  const real = readMigrations(provider);
  const names = real.map(({ name }) => name);

  it('makes the tables once, and says what it did', async () => {
    expect(await migrationState({ provider, url })).toEqual({ applied: [], pending: names });
    expect(await migrate({ provider, url })).toEqual(names);
    expect(await migrate({ provider, url })).toEqual([]);
    expect(await migrationState({ provider, url })).toEqual({ applied: names, pending: [] });
  });

  it("keeps Prisma's own table as Prisma's engine does", async () => {
    await migrate({ provider, url });
    const rows = await read(url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows).toHaveLength(real.length);
    rows.forEach((row, index) => {
      expect(Object.keys(row).sort()).toEqual(
        ['applied_steps_count', 'checksum', 'finished_at', 'id', 'logs', 'migration_name', 'rolled_back_at', 'started_at'].sort(),
      );
      expect(row).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        checksum: real[index]?.checksum,
        migration_name: real[index]?.name,
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
      });
      expect(Number(row.finished_at)).toBeGreaterThan(Date.now() - 60_000);
      expect(Number(row.started_at)).toBeLessThanOrEqual(Number(row.finished_at));
    });
  });

  it('applies every migration once when several processes start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => annum(['db', 'migrate', '--json'], { env: { DATABASE_URL: url } })));
    for (const run of runs) expect(run).toMatchObject({ code: 0, stderr: '' });
    // One after another, whoever comes first: what one has applied the others leave out.
    const applied = runs.flatMap((run) => (JSON.parse(run.stdout) as { applied: string[] }).applied);
    expect(applied.sort()).toEqual(names);
    expect(await read(url, 'SELECT id FROM _prisma_migrations')).toHaveLength(names.length);
  });

  it('changes nothing when a migration fails, and carries on when it is mended', async () => {
    const broken = migration('29990101000000_broken', 'CREATE TABLE half (id TEXT PRIMARY KEY); INSERT INTO nowhere VALUES (1);');
    await expect(migrate({ provider, url }, [...real, broken])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('29990101000000_broken'),
    });
    expect(await migrationState({ provider, url })).toEqual({ applied: names, pending: [] });
    const mended = migration('29990101000000_broken', 'CREATE TABLE half (id TEXT PRIMARY KEY);');
    expect(await migrate({ provider, url }, [...real, mended])).toEqual([mended.name]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate({ provider, url });
    const [first, ...rest] = real;
    const edited = migration(first?.name ?? '', `${first?.sql}\n-- edited`);
    await expect(migrate({ provider, url }, [edited, ...rest])).rejects.toMatchObject({
      code: 'conflict',
      mend: expect.stringContaining('new migration'),
    });
    await expect(migrationState({ provider, url }, [edited, ...rest])).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses a database that is newer than this version', async () => {
    await migrate({ provider, url }, [...real, migration('29990101000000_newer', 'CREATE TABLE newer (id TEXT PRIMARY KEY)')]);
    await expect(openStore(url)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('29990101000000_newer') });
  });

  it("refuses what Prisma's engine left half done, until that is settled", async () => {
    await migrate({ provider, url });
    await runScript(
      provider,
      url,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '29990101000000_failed')",
    );
    await expect(migrate({ provider, url })).rejects.toMatchObject({
      code: 'conflict',
      mend: expect.stringContaining('prisma migrate resolve'),
    });
    const settled = "UPDATE _prisma_migrations SET rolled_back_at = started_at WHERE id = 'x'";
    await runScript(provider, url, settled);
    expect(await migrate({ provider, url })).toEqual([]);
  });
});

describe.each(providers)('a database of the first release on %s', (provider) => {
  let url: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ url, drop } = await createDatabase(provider));
    await runScript(provider, url, readDump(provider));
  });
  afterEach(() => drop());

  it('upgrades in place and keeps all it holds', async () => {
    await migrate({ provider, url });
    const db = await openStore(url);
    try {
      const events = await db.client.event.findMany({ orderBy: { id: 'asc' } });
      expect(events.map((event) => [Number(event.id), event.source, event.messageId, event.userId])).toEqual([
        [1, 'spotify', 'a1', 'ina'],
        [2, 'spotify', 'a2', 'ina'],
        [3, 'shop', 'o-55:1', '민지'],
        [7, 'shop', 'o-55:1:refund', '민지'],
      ]);
      expect(events[3]).toMatchObject({ amountMinor: -3150n, quantity: -3, properties: '{"note":"it\'s; fine"}' });
      expect(await db.client.user.findUnique({ where: { id: 'ina' } })).toMatchObject({
        displayName: "Ina O'Neil",
        timezone: 'Europe/Riga',
      });
      const edition = await db.client.edition.findUniqueOrThrow({
        where: { id: 'music-2025' },
        include: { runs: { include: { buckets: true } } },
      });
      expect(edition).toMatchObject({ publishedVersion: 1, runs: [{ status: 'done', buckets: [{ recaps: 1 }] }] });
      expect(await db.client.recap.count()).toBe(2);
      expect(await db.client.shareLink.count()).toBe(1);
      expect(await db.client.admin.findFirst({ include: { sessions: true } })).toMatchObject({
        emailVerified: true,
        createdAt: new Date('2026-01-01T00:00:00Z'),
        sessions: [{ token: 'tok' }],
      });
      const next = await db.client.event.create({
        data: { source: 's', messageId: 'm', userId: 'ina', activity: 'listen', occurredAtMs: 1n, receivedAtMs: 1n },
      });
      expect(next.id).toBe(8n);
    } finally {
      await db.close();
    }
  });

  it('comes through a migration that rebuilds a table others refer to', async () => {
    // What Prisma writes for a new column: on SQLite the table is made anew and the old one dropped.
    const rebuild = `PRAGMA defer_foreign_keys=ON;
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_editions" ("id" TEXT NOT NULL PRIMARY KEY, "pack" TEXT NOT NULL, "settings" TEXT NOT NULL,
        "published_version" INTEGER, "created_at_ms" BIGINT NOT NULL, "note" TEXT NOT NULL DEFAULT 'none');
      INSERT INTO "new_editions" ("id", "pack", "settings", "published_version", "created_at_ms")
        SELECT "id", "pack", "settings", "published_version", "created_at_ms" FROM "editions";
      DROP TABLE "editions";
      ALTER TABLE "new_editions" RENAME TO "editions";
      PRAGMA foreign_keys=ON;
      PRAGMA defer_foreign_keys=OFF;`;
    const alter = `ALTER TABLE "editions" ADD COLUMN "note" TEXT NOT NULL DEFAULT 'none';`;
    const next = migration('29990101000000_note', provider === 'sqlite' ? rebuild : alter);
    expect(await migrate({ provider, url }, [...readMigrations(provider), next])).toContain(next.name);
    expect(await read(url, 'SELECT id, note FROM editions')).toEqual([{ id: 'music-2025', note: 'none' }]);
    expect(await read(url, 'SELECT edition_id FROM runs')).toEqual([{ edition_id: 'music-2025' }]);
    expect(await read(url, 'SELECT bucket FROM run_buckets')).toEqual([{ bucket: 0 }]);
  });

  it.runIf(provider === 'sqlite')('is not left with rows that refer to nothing', async () => {
    const orphaning = migration('29990101000000_orphans', 'DELETE FROM editions');
    await expect(migrate({ provider, url }, [...readMigrations(provider), orphaning])).rejects.toMatchObject({ code: 'conflict' });
    expect(await read(url, 'SELECT id FROM editions')).toHaveLength(1);
  });
});

describe('openStore', () => {
  it('brings a SQLite file up to date by itself', async () => {
    const { url, drop } = await createDatabase('sqlite');
    const db = await openStore(url);
    expect(await db.client.event.count()).toBe(0);
    await db.close();
    await drop();
  });

  it.runIf(providers.includes('postgresql'))('refuses a PostgreSQL that is behind, with the command that mends it', async () => {
    const { url, drop } = await createDatabase('postgresql');
    await expect(openStore(url)).rejects.toMatchObject({ code: 'conflict', mend: 'Run: annum db migrate' });
    await drop();
  });
});

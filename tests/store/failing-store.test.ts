import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openDb } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { openStore } from '@/server/db/open-store';
import { insertEvents } from '@/server/events/insert';
import { syntheticEvents } from '../bench/synthetic-events';
import { startPostgres } from '../support/postgres-server';
import { createTestStore, providers } from '../support/test-store';

const batch = (number: number) => syntheticEvents(1_000, number * 1_000, 'full');

describe('a full disk', () => {
  it('is told as such, leaves whole batches, and the rest goes in when there is room', async () => {
    const { db, drop } = await createTestStore('sqlite');
    try {
      // SQLite itself refuses further pages, as it does when the disk has none.
      await db.transact([{ sql: 'PRAGMA max_page_count = 300', args: [] }]);
      let stored = 0;
      const fill = async () => {
        for (; stored < 20; stored++) await insertEvents(db, batch(stored), 1);
      };
      await expect(fill()).rejects.toMatchObject({
        name: 'AnnumError',
        code: 'unavailable',
        message: expect.stringContaining('full'),
        mend: expect.stringContaining('Free some space'),
      });
      expect(stored).toBeGreaterThan(0);
      expect(await db.client.event.count()).toBe(stored * 1_000);

      await db.transact([{ sql: 'PRAGMA max_page_count = 1000000', args: [] }]);
      await fill();
      expect(await db.client.event.count()).toBe(20_000);
    } finally {
      await drop();
    }
  });
});

describe('a store that cannot be opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annum-failing-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is no database', async () => {
    writeFileSync(join(folder, 'text.db'), 'This is no database. '.repeat(100));
    await expect(openStore(`file:${folder}/text.db`)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no SQLite database'),
    });
  });

  it('is a folder', async () => {
    await expect(openStore(`file:${folder}`)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('does not listen, and its password stays hidden', async () => {
    const opening = openStore('postgres://annum:secret@127.0.0.1:1/annum');
    await expect(opening).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('annum:***@127.0.0.1') });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  it.runIf(providers.includes('postgresql'))('does not exist', async () => {
    const server = await startPostgres();
    try {
      const url = new URL(server.url);
      url.pathname = '/nowhere';
      await expect(openStore(url.href)).rejects.toMatchObject({ code: 'unavailable', mend: expect.stringContaining('createdb') });
    } finally {
      await server.stop();
    }
  });
});

describe.runIf(providers.includes('postgresql'))('a PostgreSQL that goes away', () => {
  it('fails the batch whole, and serves again when it is back', async () => {
    const { db, url, drop } = await createTestStore('postgresql');
    const other = new Client({ connectionString: url });
    await other.connect();
    try {
      await insertEvents(db, batch(0), 1);
      // The next batch waits behind this lock until its connection is ended by force.
      await other.query('BEGIN; LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
      const waiting = insertEvents(db, batch(1), 1);
      const outcome = expect(waiting).rejects.toMatchObject({ name: 'AnnumError', code: 'unavailable' });
      await ended(other);
      await outcome;
      await other.query('COMMIT');
      expect(await db.client.event.count()).toBe(1_000);
      expect(await insertEvents(db, batch(1), 1)).toEqual({ added: 1_000, duplicates: 0, erased: 0 });
    } finally {
      await other.end();
      await drop();
    }
  });

  it('is out of reach once it is stopped', async () => {
    const server = await startPostgres();
    await migrate({ provider: 'postgresql', url: server.url });
    const db = await openDb(server.url);
    await insertEvents(db, batch(0), 1);
    await server.stop();
    await expect(insertEvents(db, batch(1), 1)).rejects.toMatchObject({ name: 'AnnumError', code: 'unavailable' });
    await db.close();
  });
});

/** Ends the connections of this database that wait for a lock, once there are any. */
async function ended(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if ((rowCount ?? 0) > 0) return;
  }
}

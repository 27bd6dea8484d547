import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { openDb } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { createSource } from '@/server/events/sources';
import { createLimits } from '@/server/http/door';
import { anyBody, PATHS } from '../intake/hostile-arbitrary';
import { hostileBodies } from '../intake/hostile-bodies';
import { intakeHandler } from '../intake/serve-intake';
import type { Figure } from './figure';
import { inThousands } from './figure';

const RUNS = 10_000;

/** Ten thousand bodies that nobody would send on purpose, and the corpus at every path, plain and packed: how many end in a 5xx, and what memory is left held. */
export async function hostile(folder: string): Promise<Figure[]> {
  const url = `file:${folder}/hostile.db`;
  await migrate({ provider: 'sqlite', url });
  const db = await openDb(url);
  const open = { eventsPerMinute: 1_000_000_000 };
  const { key } = await createSource(db, 'app', Date.now(), open);
  const { key: token } = await createSource(db, 'person', Date.now(), { ...open, userId: 'ina' });
  const limits = createLimits();
  const handle = intakeHandler(db, { limits });
  const answers = new Map<number, number>();
  const send = async (path: string, body: BodyInit, encoding: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${path.startsWith('/1') ? token : key}`, ...encoding };
    const { status } = await handle(new Request(`http://annum${path}`, { method: 'POST', body, headers }));
    answers.set(status, (answers.get(status) ?? 0) + 1);
  };
  for (const { body } of hostileBodies()) {
    for (const path of PATHS) {
      await send(path, new Uint8Array(body));
      await send(path, new Uint8Array(gzipSync(body)), { 'content-encoding': 'gzip' });
    }
  }
  const corpus = [...answers.values()].reduce((sum, count) => sum + count, 0);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PATHS), anyBody(), (path, body) => send(path, body)),
    { numRuns: RUNS },
  );
  await db.close();
  const failed = [...answers].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), 0);
  const told = [...answers].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${inThousands(count)}`);
  return [
    {
      what: `${inThousands(RUNS)} hostile bodies, and ${inThousands(corpus)} of the corpus, that end in a 5xx`,
      annum: String(failed),
      baseline: `answers ${told.join(', ')}; ${limits.bodies.heldBytes} bytes still held`,
      ratio: '-',
      wanted: '0',
    },
  ];
}

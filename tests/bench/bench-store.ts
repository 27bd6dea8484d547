import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '@/server/db/db';
import { openStore } from '@/server/db/open-store';
import { createEdition } from '@/server/editions/create';
import { fillListening } from './listening';

/** The population of one measurement. */
export interface Population {
  readonly people: number;
  /** Events a person, on average. */
  readonly mean: number;
  /** A filled store to copy instead of filling one. */
  readonly store?: string | undefined;
}

export const EDITION = 'bench';

/** The path of a filled store in a folder of one's own, made once; the edition `bench` is there, generated or not. */
export async function makeStore(folder: string, { people, mean, store }: Population): Promise<string> {
  const file = join(folder, `listening-${people}-${mean}.db`);
  if (existsSync(file)) return file;
  if (store !== undefined) {
    copyFileSync(store, file);
    return file;
  }
  const db = await openStore(`file:${file}`);
  try {
    await fillListening(db, people, mean);
    await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
  } finally {
    await db.close();
  }
  return file;
}

/** Events and people of a store. */
export async function sizeOf(db: Db): Promise<{ events: number; people: number }> {
  return { events: await db.client.event.count(), people: await db.client.user.count() };
}

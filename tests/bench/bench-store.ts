import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '@/server/db/db';
import { openStore } from '@/server/db/open-store';
import { createEdition } from '@/server/editions/create';
import { type Generated, generateInChild } from './generate-in-child';
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
  await fillStore(file, people, mean);
  return file;
}

/** Fills a new store and makes the edition, not generated. */
export async function fillStore(file: string, people: number, mean: number): Promise<void> {
  const db = await openStore(`file:${file}`);
  try {
    await fillListening(db, people, mean);
    await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
  } finally {
    await db.close();
  }
}

/** Events and people of a store. */
export async function sizeOf(db: Db): Promise<{ events: number; people: number }> {
  return { events: await db.client.event.count(), people: await db.client.user.count() };
}

const done = new Map<string, Generated>();

/** The edition of a store as this run of the benchmarks generated it, in a process of its own; generates it when it has not yet. */
export async function generatedOnce(file: string): Promise<Generated> {
  const generated = done.get(file) ?? (await generateInChild(file));
  done.set(file, generated);
  return generated;
}

import type { Db } from '../db/db';
import { surveyPerson } from './erase';
import { exportFiles } from './export-files';
import { type ZipEntry, zipStream } from './zip-stream';

/** The form of an export; raised when a reader of the older one would be wrong. */
const FORMAT = 1;
/** Lines that are compressed together. */
const CHARACTERS = 64 * 1024;

/** Somebody's data, to be read once. */
export interface PersonExport {
  readonly user: string;
  /** The zip, as it is made. Throws what the store throws. */
  readonly bytes: AsyncGenerator<Buffer>;
}

/**
 * All that is kept of a person, under all ids that are theirs, as a zip: one file a kind, a line of JSON a thing (recaps a document each),
 * and last `about.json`, which names the files, says what they are and how many things they hold: whoever finds it has the whole. Memory
 * does not grow with what there is. Throws `not_found` for somebody of whom there is nothing.
 */
export async function exportPerson(db: Db, userId: string, nowMs = Date.now()): Promise<PersonExport> {
  const { ids } = await surveyPerson(db, userId);
  const [user = userId] = ids;
  return { user, bytes: zipStream(entries(db, user, ids, nowMs), nowMs) };
}

async function* entries(db: Db, user: string, ids: readonly string[], nowMs: number): AsyncGenerator<ZipEntry> {
  const files: { name: string; about: string; items: number }[] = [];
  for await (const { name, about, items } of exportFiles(db, ids)) {
    const file = { name, about, items: 0 };
    files.push(file);
    yield { name, text: textOf(items, name.endsWith('.json'), () => (file.items += 1)) };
  }
  const about = { format: 'annum-person', version: FORMAT, user, ids, exportedAt: new Date(nowMs).toISOString(), files };
  yield { name: 'about.json', text: textOf(once(about), true) };
}

async function* once(item: object) {
  yield item;
}

async function* textOf(items: AsyncIterable<object>, pretty: boolean, onItem: () => void = () => undefined): AsyncGenerator<string> {
  let text = '';
  for await (const item of items) {
    onItem();
    text += `${JSON.stringify(item, null, pretty ? 2 : undefined)}\n`;
    if (text.length < CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

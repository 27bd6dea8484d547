import { PERSONAL_FORMATS } from '../importers/formats';
import type { Reading } from '../importers/importer';
import type { PersonalFormat } from '../importers/personal-format';
import { openPersonal, type PersonalRequest } from '../importers/personal-readers';
import { type ReadEvent, readEvents } from '../importers/read-events';
import { recogniseExport } from '../importers/recognise-export';
import { digestOf } from '../importers/source/digest';
import { type DroppedFile, droppedPlace } from '../importers/source/dropped-place';
import { TallyKeeper } from '../importers/tally';
import { messageIdDeriver } from '../model/message-id';
import { SELF } from './self';

/** Files that are being read. */
export interface OpenFiles {
  readonly format: PersonalFormat;
  /** What people call it. */
  readonly name: string;
  readonly totalBytes: number;
  readonly batches: AsyncGenerator<{ readonly events: readonly ReadEvent[]; readonly bytesRead: number }>;
  readonly tally: () => ReturnType<TallyKeeper['result']>;
}

/**
 * Recognises what was dropped and begins to read it, with the very readers of `annum import`. `zone` is that of times that the files give
 * without one. Throws AnnumError when it is nothing that is known.
 */
export async function openFiles(files: readonly DroppedFile[], zone: string): Promise<OpenFiles> {
  const place = droppedPlace(files);
  const { format } = await recogniseExport([place], PERSONAL_FORMATS);
  // Each reader takes of these what it knows.
  const request = { format, paths: [place], userId: SELF, zone, includeIncognito: false } as PersonalRequest;
  const reading: Reading = await openPersonal(request);
  const tally = new TallyKeeper();
  return {
    format,
    name: PERSONAL_FORMATS.find(({ id }) => id === format)?.name ?? format,
    totalBytes: reading.notes.totalBytes ?? 0,
    batches: readEvents(reading, () => messageIdDeriver(digestOf), tally),
    tally: () => tally.result(reading.notes),
  };
}

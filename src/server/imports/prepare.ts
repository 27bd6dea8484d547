import type { Reading } from '@/importers/importer';
import { readEvents } from '@/importers/read-events';
import { type Tally, TallyKeeper } from '@/importers/tally';
import { createMessageIdDeriver } from '../events/derive-message-id';
import type { EventRows } from '../events/insert';
import { RowBatch } from '../events/row-batch';

/**
 * A part is full at one of these, and a batch, one transaction, at some parts. Parts are small because the database's own
 * memory falls to pieces between megabytes of text; transactions are large because each writes the pages it touched.
 */
const PART_ROWS = 500;
const PART_CHARACTERS = 1_000_000;
const BATCH_PARTS = 20;

/** Events ready for `insertBatches`: JSON made where it is read, so that the thread that stores them does nothing else. */
export interface PreparedBatch {
  readonly parts: readonly EventRows[];
  /** Bytes on disk that were read so far. */
  readonly bytesRead: number;
}

/** Reads, parses, gives ids, and serialises. Yields batches; returns what was found. Throws AnnumError when nothing can be read. */
export async function* prepare(reading: Reading, source: string): AsyncGenerator<PreparedBatch, Tally> {
  const tally = new TallyKeeper();
  const rows = new RowBatch();
  let bytesRead = 0;
  let characters = 0;
  let parts: EventRows[] = [];

  const endPart = () => {
    characters = 0;
    parts.push(rows.take());
  };
  const take = (): PreparedBatch => {
    const batch = { parts, bytesRead };
    parts = [];
    return batch;
  };

  for await (const batch of readEvents(reading, createMessageIdDeriver, tally)) {
    bytesRead = batch.bytesRead;
    for (const { event, size } of batch.events) {
      rows.add(Object.assign(event, { source: event.source ?? source }));
      characters += size;
      if (rows.count >= PART_ROWS || characters >= PART_CHARACTERS) endPart();
      if (parts.length === BATCH_PARTS) yield take();
    }
  }
  if (rows.count > 0) endPart();
  if (parts.length > 0) yield take();
  return tally.result(reading.notes);
}

import type { Reading } from '@/importers/importer';
import { AnnumError } from '@/model/errors';
import { parseEvent } from '@/model/parse-event';
import { createMessageIdDeriver } from '../events/derive-message-id';
import type { EventRows } from '../events/insert';
import { RowBatch } from '../events/row-batch';
import { type Tally, TallyKeeper } from './tally';

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
  let input: string | null = null;
  let deriveId = createMessageIdDeriver();
  let bytesRead = 0;
  let read = 0;
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

  try {
    for await (const batch of reading.rows()) {
      if (batch.input !== input) {
        input = batch.input;
        deriveId = createMessageIdDeriver();
      }
      bytesRead = batch.bytesRead;
      for (const { line, size, outcome } of batch.rows) {
        read += 1;
        if (outcome.kind === 'skipped') tally.skip(outcome.reason);
        else if (outcome.kind === 'malformed') tally.malformed({ file: batch.file, line, reason: outcome.reason });
        else {
          const parsed = parseEvent(outcome.event);
          if ('problem' in parsed) {
            tally.malformed({ file: batch.file, line, reason: parsed.problem });
            continue;
          }
          const { event } = parsed;
          tally.event(event);
          const messageId = event.messageId ?? deriveId(event, outcome.identity);
          // The event is new and nobody else's: a copy of a million of them would be felt.
          rows.add(Object.assign(event, { source: event.source ?? source, messageId }));
          characters += size;
          if (rows.count >= PART_ROWS || characters >= PART_CHARACTERS) endPart();
          if (parts.length === BATCH_PARTS) yield take();
        }
      }
    }
  } catch (error) {
    // An input that breaks off is one bad row: what came before it is good.
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input' || read === 0) throw error;
    tally.malformed({ file: input ?? '', line: 0, reason: error.message });
    reading.notes.warnings.push(`${error.message} What came before it was read.`);
  }
  if (rows.count > 0) endPart();
  if (parts.length > 0) yield take();
  return tally.result(reading.notes);
}

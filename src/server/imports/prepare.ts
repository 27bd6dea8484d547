import type { Reading } from '@/importers/importer';
import { AnnumError } from '@/model/errors';
import { parseEvent } from '@/model/parse-event';
import { createMessageIdDeriver } from '../events/derive-message-id';
import type { EventRows } from '../events/insert';
import { RowBatch } from '../events/row-batch';
import { type Tally, TallyKeeper } from './tally';

/** A batch is full at one of these: large enough that a transaction's own cost does not show, small enough for little memory. */
const BATCH_ROWS = 10_000;
const BATCH_CHARACTERS = 4_000_000;

/** Events ready for `insertRows`: JSON made where it is read, so that the thread that stores them does nothing else. */
export interface PreparedBatch extends EventRows {
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

  const take = (): PreparedBatch => {
    characters = 0;
    return { ...rows.take(), bytesRead };
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
          if (rows.count >= BATCH_ROWS || characters >= BATCH_CHARACTERS) yield take();
        }
      }
    }
  } catch (error) {
    // An input that breaks off is one bad row: what came before it is good.
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input' || read === 0) throw error;
    tally.malformed({ file: input ?? '', line: 0, reason: error.message });
    reading.notes.warnings.push(`${error.message} What came before it was read.`);
  }
  if (rows.count > 0) yield take();
  return tally.result(reading.notes);
}

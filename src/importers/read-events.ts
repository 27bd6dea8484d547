import { AnnumError } from '../model/errors';
import type { ActivityEvent } from '../model/event';
import { parseEvent } from '../model/parse-event';
import type { Reading } from './importer';
import type { TallyKeeper } from './tally';

/** An event with an id; `size` is how many characters it was read from. */
export interface ReadEvent {
  readonly event: ActivityEvent & { messageId: string };
  readonly size: number;
}

/** Gives ids to the events of one input (model/message-id.ts). */
type Deriver = (event: ActivityEvent, identity?: string) => string;

/**
 * Reads, parses and gives ids: what becomes of an input wherever it is read, on disk or in a browser. Yields the events of a batch of rows with
 * how many bytes were read by then, and notes in `tally` what was found. Throws AnnumError when nothing can be read.
 */
export async function* readEvents(
  reading: Reading,
  newDeriver: () => Deriver,
  tally: TallyKeeper,
): AsyncGenerator<{ readonly events: readonly ReadEvent[]; readonly bytesRead: number }> {
  let input: string | null = null;
  let deriveId = newDeriver();
  let read = 0;
  try {
    for await (const batch of reading.rows()) {
      if (batch.input !== input) {
        input = batch.input;
        deriveId = newDeriver();
      }
      const events: ReadEvent[] = [];
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
          events.push({ event: Object.assign(event, { messageId }), size });
        }
      }
      yield { events, bytesRead: batch.bytesRead };
    }
  } catch (error) {
    // An input that breaks off is one bad row: what came before it is good.
    if (!(error instanceof AnnumError) || error.code !== 'invalid_input' || read === 0) throw error;
    tally.malformed({ file: input ?? '', line: 0, reason: error.message });
    reading.notes.warnings.push(`${error.message} What came before it was read.`);
  }
}

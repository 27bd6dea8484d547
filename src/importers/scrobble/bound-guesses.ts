import type { Guess, Row } from '../importer';
import type { RowBatches } from '../source/read-export';

/** Events that begin at one instant. */
interface Moment {
  readonly startMs: number;
  readonly guesses: Guess[];
  /** Time to the next event, when that one stood before it; null while it is not known. */
  readonly gapMs: number | null;
}

/**
 * Cuts guessed durations where the next event begins, because nobody listens to two songs at once; never below what the format says
 * it lasted at least. For rows in the order of time, either way; what stands out of order is left as guessed. One batch is held back.
 */
export async function* boundGuesses(batches: RowBatches): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let moment: Moment | null = null;
  let held: { rows: Row[]; bytesRead: number } | null = null;
  for await (const batch of batches) {
    for (const { outcome } of batch.rows) {
      if (outcome.kind !== 'event') continue;
      const startMs = outcome.guess?.event.occurredAt ?? startOf(outcome.event);
      if (startMs !== null) moment = next(moment, startMs, outcome.guess ?? null);
    }
    if (held !== null) yield held;
    held = batch;
  }
  if (held !== null) yield held;
}

/** The moment to which an event belongs, after what it says of the one before. */
function next(before: Moment | null, startMs: number, guess: Guess | null): Moment {
  let moment = before;
  if (moment === null || moment.startMs !== startMs) {
    const gapMs = moment === null ? null : moment.startMs - startMs;
    if (moment !== null && gapMs !== null && gapMs < 0) for (const earlier of moment.guesses) cut(earlier, -gapMs);
    moment = { startMs, guesses: [], gapMs: gapMs !== null && gapMs > 0 ? gapMs : null };
  }
  if (guess !== null) {
    moment.guesses.push(guess);
    if (moment.gapMs !== null) cut(guess, moment.gapMs);
  }
  return moment;
}

function cut({ event, leastMs }: Guess, gapMs: number): void {
  event.durationMs = Math.max(leastMs, Math.min(event.durationMs, gapMs));
}

/** The start of an event whose duration is no guess. */
function startOf(event: unknown): number | null {
  const at = typeof event === 'object' && event !== null && 'occurredAt' in event ? event.occurredAt : null;
  return typeof at === 'number' ? at : null;
}

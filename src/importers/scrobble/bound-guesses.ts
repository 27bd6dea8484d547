import type { Guess, Row } from '../importer';
import type { RowBatches } from '../source/read-export';

/**
 * Cuts guessed durations where the next event begins, because nobody listens to two songs at once; never below what the format says
 * it lasted at least. For rows in the order of time, either way; what stands out of order is left as guessed. One batch is held back.
 */
export async function* boundGuesses(batches: RowBatches): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let before: { startMs: number; guess: Guess | null } | null = null;
  let held: { rows: Row[]; bytesRead: number } | null = null;
  for await (const batch of batches) {
    for (const { outcome } of batch.rows) {
      if (outcome.kind !== 'event') continue;
      const guess = outcome.guess ?? null;
      const startMs = guess?.event.occurredAt ?? startOf(outcome.event);
      if (startMs === null) continue;
      if (before !== null) cut(before.startMs < startMs ? before.guess : guess, Math.abs(startMs - before.startMs));
      before = { startMs, guess };
    }
    if (held !== null) yield held;
    held = batch;
  }
  if (held !== null) yield held;
}

/** Events at the same instant say nothing of each other's length. */
function cut(guess: Guess | null, gapMs: number): void {
  if (guess === null || gapMs === 0) return;
  guess.event.durationMs = Math.max(guess.leastMs, Math.min(guess.event.durationMs, gapMs));
}

/** The start of an event whose duration is no guess. */
function startOf(event: unknown): number | null {
  const at = typeof event === 'object' && event !== null && 'occurredAt' in event ? event.occurredAt : null;
  return typeof at === 'number' ? at : null;
}

import type { MappedEvent, Row } from '../importer';
import type { RowBatches } from '../source/read-export';

/** A play, with what tells whether the next one goes on where it was paused. Times and positions in milliseconds. */
interface Part {
  readonly event: MappedEvent & { occurredAt: number; durationMs: number };
  readonly song: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string;
}

/** By the event of an outcome. */
export type Parts = WeakMap<object, Part>;

const PAUSED = 'PLAYBACK_MANUALLY_PAUSED';
const DAY_MS = 86_400_000;

interface Play {
  readonly row: Row;
  readonly part: Part;
}

/**
 * Makes one play of a song that was paused and went on at the same position: the file has a row for each part. Parts stand side by side, in
 * either order of time. One batch is held back.
 */
export async function* joinPauses(batches: RowBatches, parts: Parts): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  let before: Play | null = null;
  let held: { rows: Row[]; bytesRead: number } | null = null;
  for await (const batch of batches) {
    for (const row of batch.rows) {
      const { outcome } = row;
      const part = outcome.kind === 'event' && typeof outcome.event === 'object' && outcome.event ? parts.get(outcome.event) : undefined;
      if (part !== undefined) before = before === null ? { row, part } : joined(before, { row, part });
    }
    if (held !== null) yield held;
    held = batch;
  }
  if (held !== null) yield held;
}

/** The play to which the next part may belong: the two as one when they are, else the second. */
function joined(a: Play, b: Play): Play {
  const [first, then] = a.part.event.occurredAt <= b.part.event.occurredAt ? [a, b] : [b, a];
  const goesOn =
    first.part.reason === PAUSED && first.part.song === then.part.song && first.part.to !== null && first.part.to === then.part.from;
  if (!goesOn) return b;
  first.part.event.durationMs = Math.min(DAY_MS, first.part.event.durationMs + then.part.event.durationMs);
  then.row.outcome = { kind: 'skipped', reason: 'went on after a pause' };
  return { row: first.row, part: { ...first.part, to: then.part.to, reason: then.part.reason } };
}

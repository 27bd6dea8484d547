import { type EventRow, eventRow } from './event-row';
import type { EventRows, KeyedEvent } from './insert';

/** Collects events as the JSON that `insertRows` takes; needs no database, so it can live in a reading thread. */
export class RowBatch {
  #users = new Set<string>();
  #rows: EventRow[] = [];

  get count(): number {
    return this.#rows.length;
  }

  add(event: KeyedEvent): void {
    this.#users.add(event.userId);
    this.#rows.push(eventRow(event));
  }

  /** What was added since the last call. */
  take(): EventRows {
    const rows = this.#rows;
    const users = JSON.stringify([...this.#users]);
    this.#rows = [];
    this.#users = new Set();
    return { users, count: rows.length, ...pack(rows) };
  }
}

/** Columns that say the same in every row of a batch (often half of them) are written once: taking JSON apart is what intake costs. */
function pack(rows: readonly EventRow[]): Pick<EventRows, 'varying' | 'rows' | 'constants'> {
  const first = rows[0] ?? [];
  const varying = first.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== first[column]));
  return {
    varying,
    rows: JSON.stringify(rows.map((row) => varying.map((column) => row[column]))),
    constants: JSON.stringify(first),
  };
}

import type { ActivityEvent } from '../model/event';

/** One row that was left out, for the person who has to find it. */
export interface Example {
  file: string;
  line: number;
  reason: string;
}

/** What was found in the inputs, whatever the store already holds. Times in epoch milliseconds. */
export interface Tally {
  /** Rows of all kinds. */
  read: number;
  /** Rows that are events. */
  events: number;
  /** Rows left out on purpose, by reason. */
  skipped: Record<string, number>;
  /** Rows that could not be understood, by reason, with the first few of each. */
  malformed: Record<string, number>;
  examples: Example[];
  /** Distinct people, exact up to USERS_LIMIT. */
  users: number;
  /** Starts of the first and the last event; null without events. */
  fromMs: number | null;
  toMs: number | null;
  /** The first events as they would be stored. */
  sample: ActivityEvent[];
  files: string[];
  warnings: string[];
}

const USERS_LIMIT = 100_000;
const REASONS_LIMIT = 50;
const EXAMPLES_EACH = 3;
const EXAMPLES_LIMIT = 20;
const SAMPLE_ROWS = 5;

/** Collects a Tally while rows pass by. */
export class TallyKeeper {
  readonly #users = new Set<string>();
  readonly #skipped = new Map<string, number>();
  readonly #malformed = new Map<string, number>();
  readonly #examples: Example[] = [];
  readonly #sample: ActivityEvent[] = [];
  #events = 0;
  #left = 0;
  #fromMs = Number.POSITIVE_INFINITY;
  #toMs = Number.NEGATIVE_INFINITY;

  event(event: ActivityEvent): void {
    this.#events += 1;
    if (event.occurredAt < this.#fromMs) this.#fromMs = event.occurredAt;
    if (event.occurredAt > this.#toMs) this.#toMs = event.occurredAt;
    if (this.#users.size < USERS_LIMIT) this.#users.add(event.userId);
    if (this.#sample.length < SAMPLE_ROWS) this.#sample.push(event);
  }

  skip(reason: string): void {
    this.#left += 1;
    count(this.#skipped, reason);
  }

  malformed(example: Example): void {
    this.#left += 1;
    const soFar = count(this.#malformed, example.reason);
    if (soFar <= EXAMPLES_EACH && this.#examples.length < EXAMPLES_LIMIT) this.#examples.push(example);
  }

  result(notes: { files: string[]; warnings: string[] }): Tally {
    return {
      read: this.#events + this.#left,
      events: this.#events,
      skipped: Object.fromEntries(this.#skipped),
      malformed: Object.fromEntries(this.#malformed),
      examples: this.#examples,
      users: this.#users.size,
      fromMs: this.#events > 0 ? this.#fromMs : null,
      toMs: this.#events > 0 ? this.#toMs : null,
      sample: this.#sample,
      files: notes.files,
      warnings: notes.warnings,
    };
  }
}

/** Adds one to a reason. Inputs that invent reasons without end share one. */
function count(reasons: Map<string, number>, reason: string): number {
  const key = reasons.has(reason) || reasons.size < REASONS_LIMIT ? reason : 'other';
  const next = (reasons.get(key) ?? 0) + 1;
  reasons.set(key, next);
  return next;
}

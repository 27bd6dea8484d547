import type { Heartbeat, Meaning, Outcome, Problem, Refund, WireEvent } from '@/intake/meaning';
import { problem } from '@/intake/meaning';
import { parseEvent } from '@/model/parse-event';
import type { KeyedEvent } from '../events/insert';
import type { Source } from '../events/source-settings';
import { deadLetter } from './dead-letter-row';
import { type DeadLetter, type Merge, NO_WORK, type Protocol, type Work } from './work';

/** How far a sender's clock may be ahead. */
const FUTURE_MS = 60 * 60_000;
const END_OF_TIME_MS = 4_102_444_800_000;

/** Why the item at `index` (from 0) was not taken. */
export interface Rejection {
  readonly index: number;
  readonly code: Problem['code'];
  readonly message: string;
}

/**
 * Sorts what the items of one request mean into what is kept and what is not: a good item is never refused for a bad neighbour, and
 * of one item all is taken or nothing.
 */
export class Sift {
  readonly rejected: Rejection[] = [];
  readonly #source: Source;
  readonly #protocol: Protocol;
  readonly #nowMs: number;
  readonly #events: KeyedEvent[] = [];
  readonly #people: Work['people'][number][] = [];
  readonly #heartbeats: Heartbeat[] = [];
  readonly #merges: Merge[] = [];
  readonly #refunds: Work['refunds'][number][] = [];
  readonly #dead: DeadLetter[] = [];

  constructor(source: Source, protocol: Protocol, nowMs: number) {
    this.#source = source;
    this.#protocol = protocol;
    this.#nowMs = nowMs;
  }

  /** `raw` is what is kept of an item that is wrong, in the form in which the replay reads it. */
  take(index: number, raw: unknown, outcome: Outcome): void {
    const found = 'problem' in outcome ? outcome.problem : this.#keep(raw, outcome.meaning);
    if (found) this.refuse(index, raw, found);
  }

  /** An event that is checked and keyed already. */
  takeEvent(event: KeyedEvent): void {
    this.#events.push(event);
  }

  refuse(index: number, raw: unknown, { code, message }: Problem): void {
    this.rejected.push({ index, code, message });
    this.#dead.push(deadLetter(this.#protocol, raw, { code, message }));
  }

  work(beside: Partial<Pick<Work, 'usedKey' | 'counted' | 'settled'>> = {}): Work {
    return {
      ...NO_WORK,
      source: this.#source.name,
      events: this.#events,
      people: this.#people,
      heartbeats: this.#heartbeats,
      merges: this.#merges,
      refunds: this.#refunds,
      dead: this.#dead,
      ...beside,
    };
  }

  /** What is wrong with it, else null, and then it is kept. */
  #keep(raw: unknown, { events = [], person, merge, heartbeat, refund }: Meaning): Problem | null {
    const keyed: KeyedEvent[] = [];
    for (const event of events) {
      const checked = checkEvent(event, this.#source, this.#nowMs);
      if ('problem' in checked) return checked.problem;
      keyed.push(checked.event);
    }
    const wrong =
      (person && foreignUser(person.id, this.#source)) ??
      (merge && mergeProblem(this.#source)) ??
      (heartbeat && heartbeatProblem(heartbeat, this.#source, this.#nowMs)) ??
      (refund && refundProblem(refund, this.#source, this.#nowMs));
    if (wrong) return wrong;
    for (const event of keyed) this.#events.push(event);
    if (person) this.#people.push(person);
    const letter = (late: Problem) => deadLetter(this.#protocol, raw, late);
    if (merge) this.#merges.push({ ...merge, letter });
    if (heartbeat) this.#heartbeats.push(heartbeat);
    if (refund) this.#refunds.push({ ...refund, letter });
    return null;
  }
}

/** An event in its wire form as the store takes it, or what is wrong with it. */
export function checkEvent(wire: WireEvent, source: Source, nowMs: number): { event: KeyedEvent } | { problem: Problem } {
  const parsed = parseEvent(wire);
  if ('problem' in parsed) return problem('invalid', parsed.problem);
  const { event } = parsed;
  const found = sourceProblem(event.source ?? null, source) ?? foreignUser(event.userId, source) ?? futureProblem(event.occurredAt, nowMs);
  return found ? { problem: found } : { event: { ...event, source: source.name, messageId: wire.messageId } };
}

export const futureProblem = (atMs: number, nowMs: number, field = 'occurredAt'): Problem | undefined =>
  atMs > nowMs + FUTURE_MS ? { code: 'in_the_future', message: `${field}: lies more than an hour ahead` } : undefined;

export const sourceProblem = (named: string | null, { name }: Source): Problem | undefined =>
  named === null || named === name
    ? undefined
    : { code: 'foreign_source', message: `source: must be absent or "${name}", the sender of this write key` };

export const foreignUser = (userId: string, source: Source): Problem | undefined =>
  source.userId === null || source.userId === userId
    ? undefined
    : { code: 'foreign_user', message: 'userId: is another than the one that this write key may send for' };

/** Whoever opens a page can read the key in it: it must not be able to take somebody's year over. */
const mergeProblem = (source: Source): Problem | undefined =>
  source.origins.length === 0 && source.userId === null
    ? undefined
    : { code: 'not_allowed', message: 'alias: keys for browsers and for one person merge nobody; send it from a server' };

function heartbeatProblem({ userId, atMs, facts, messageId }: Heartbeat, source: Source, nowMs: number): Problem | undefined {
  if (!(atMs >= 0 && atMs < END_OF_TIME_MS)) return { code: 'invalid', message: 'timestamp: must lie between 1970 and 2100' };
  const later = futureProblem(atMs, nowMs, 'timestamp') ?? foreignUser(userId, source);
  if (later || facts === null) return later;
  const parsed = parseEvent({ ...facts, userId, messageId, activity: 'watch', occurredAt: atMs });
  return 'problem' in parsed ? { code: 'invalid', message: `properties: ${parsed.problem}` } : undefined;
}

const refundProblem = ({ userId, atMs }: Refund, source: Source, nowMs: number): Problem | undefined =>
  futureProblem(atMs, nowMs, 'timestamp') ?? foreignUser(userId, source);

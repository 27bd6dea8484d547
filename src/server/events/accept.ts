import { isFields } from '@/intake/fields';
import type { Problem } from '@/intake/meaning';
import { parseEvent } from '@/model/parse-event';
import type { Db } from '../db/db';
import type { Intake } from '../intake/intake';
import { intakeOf } from '../intake/intake';
import { foreignUser, futureProblem, type Rejection, Sift, sourceProblem } from '../intake/sift';
import type { Kept } from '../intake/work';
import { createMessageIdDeriver } from './derive-message-id';
import type { KeyedEvent } from './insert';
import type { Source } from './source-settings';

export interface Acceptance {
  /** Events stored by this call. */
  readonly accepted: number;
  /** Events that were stored before: sending the same again is harmless. */
  readonly duplicates: number;
  /** Events of people who were erased, where there were any: they were left out. */
  readonly erased?: number;
  readonly rejected: readonly Rejection[];
}

/** Stands for a piece of input that is no JSON at all, among items that are. */
export const NOT_JSON = Symbol('not JSON');

/**
 * Takes the wire form of events from one sender: what is right is stored (on the disk when this returns), what is wrong is told
 * by its index, kept as a dead letter, and costs the others nothing. Events without `messageId` get one from their content, so a request
 * sent twice is stored once. Events are filed under `source`. Throws AnnumError `unavailable` or `busy`; then nothing was stored.
 */
export async function acceptEvents(
  db: Db,
  source: Source,
  items: readonly unknown[],
  nowMs: number,
  usedKey: string | null = null,
  intake: Intake = intakeOf(db),
): Promise<Acceptance> {
  const sift = siftEvents(source, items, nowMs);
  return acceptanceOf(await intake.submit(sift.work({ usedKey, counted: true })), sift);
}

/** What the sender is told. */
export const acceptanceOf = ({ added, duplicates, erased }: Kept, { rejected }: Sift): Acceptance => ({
  accepted: added,
  duplicates,
  ...(erased > 0 && { erased }),
  rejected,
});

export function siftEvents(source: Source, items: readonly unknown[], nowMs: number): Sift {
  const sift = new Sift(source, 'events', nowMs);
  const deriveId = createMessageIdDeriver();
  for (const [index, item] of items.entries()) {
    const outcome = keyed(item, source, nowMs, deriveId);
    if ('problem' in outcome) sift.refuse(index, item, outcome.problem);
    else sift.takeEvent(outcome.event);
  }
  return sift;
}

type DeriveId = ReturnType<typeof createMessageIdDeriver>;

function keyed(item: unknown, source: Source, nowMs: number, deriveId: DeriveId): { event: KeyedEvent } | { problem: Problem } {
  if (item === NOT_JSON) return { problem: { code: 'not_json', message: 'is no JSON' } };
  // A key that sends for one person need not name them.
  const whole = source.userId !== null && isFields(item) ? { userId: source.userId, ...item } : item;
  const parsed = parseEvent(whole);
  if ('problem' in parsed) return { problem: { code: 'invalid', message: parsed.problem } };
  const { event } = parsed;
  const found = futureProblem(event.occurredAt, nowMs) ?? sourceProblem(event.source ?? null, source) ?? foreignUser(event.userId, source);
  return found ? { problem: found } : { event: { ...event, source: source.name, messageId: event.messageId ?? deriveId(event) } };
}

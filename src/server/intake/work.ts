import type { Heartbeat, Problem, Refund } from '@/intake/meaning';
import type { Person } from '@/model/person';
import type { KeyedEvent } from '../events/insert';

/** Which wire format something came in; the replay reads it in the same one. */
export const PROTOCOLS = ['events', 'segment', 'cloudevents'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export interface Merge {
  readonly fromId: string;
  readonly toId: string;
  /** What becomes of it when it cannot be done. */
  readonly letter: (problem: Problem) => DeadLetter;
}

/** Something that was sent and cannot be used. */
export interface DeadLetter {
  readonly protocol: Protocol;
  readonly digest: string;
  readonly messageId: string | null;
  readonly userId: string | null;
  readonly code: Problem['code'];
  readonly reason: string;
  /** JSON of what was sent; null when it is too large to keep. */
  readonly body: string | null;
}

/** What one request asks to be kept, all of it or nothing. */
export interface Work {
  readonly source: string;
  readonly events: readonly KeyedEvent[];
  readonly people: readonly Person[];
  readonly heartbeats: readonly Heartbeat[];
  readonly merges: readonly Merge[];
  readonly refunds: readonly (Refund & { readonly letter: (problem: Problem) => DeadLetter })[];
  readonly dead: readonly DeadLetter[];
  /** Letters that are taken out with it: what they said is now in the rest. */
  readonly settled: readonly bigint[];
  /** The key that sent it, when its last use is to be written down. */
  readonly usedKey: string | null;
  /** Whether the sender is told how many of its events were new. Without it many requests share a statement. */
  readonly counted: boolean;
}

export const NO_WORK: Omit<Work, 'source'> = {
  events: [],
  people: [],
  heartbeats: [],
  merges: [],
  refunds: [],
  dead: [],
  settled: [],
  usedKey: null,
  counted: false,
};

export interface Kept {
  /** Events that were new; all of them when nobody counted. */
  readonly added: number;
  readonly duplicates: number;
  /** Events of people who were erased: they were left out. */
  readonly erased: number;
}

/** Roughly what a request costs, in rows. */
export const weightOf = ({ events, people, heartbeats, dead }: Work): number =>
  1 + events.length + people.length + heartbeats.length + dead.length;

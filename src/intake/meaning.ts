import type { EventInput } from '@/model/event';
import type { Person } from '@/model/person';

/** An activity as a mapper builds it, not yet checked: `messageId` is final, and whose source it is files it. */
export type WireEvent = Omit<EventInput, 'source'> & { readonly messageId: string };

/** One sign of life of a video player (segment/video.ts). */
export interface Heartbeat {
  readonly messageId: string;
  readonly userId: string;
  /** Which session of which video. */
  readonly viewing: string;
  readonly atMs: number;
  readonly positionMs: number;
  readonly state: HeartbeatState;
  /** What is known of the video. */
  readonly facts: ViewingFacts | null;
}

/** "content" and "playback" say whose clock the position is: with advertisements it is the playback's. "-idle": nothing plays from here on. */
export type HeartbeatState = 'content' | 'content-idle' | 'playback' | 'playback-idle';

export type ViewingFacts = Pick<EventInput, 'item' | 'creator' | 'collection' | 'categories' | 'platform' | 'timezone' | 'country'>;

/** Money that goes back: of some lines of an order, or of all where none is named. */
export interface Refund {
  readonly messageId: string;
  readonly userId: string;
  readonly atMs: number;
  readonly orderId: string;
  /** Empty: the whole order, or `amountMinor` of it. */
  readonly lines: readonly { readonly itemId: string | null; readonly name: string; readonly quantity: number }[];
  readonly total: number | null;
}

/** What one message asks for; most ask for one thing, some for nothing that a recap needs. */
export interface Meaning {
  readonly events?: readonly WireEvent[];
  readonly person?: Person;
  /** Everything of the first is the second's from now on. */
  readonly merge?: { readonly fromId: string; readonly toId: string };
  readonly heartbeat?: Heartbeat;
  readonly refund?: Refund;
}

/** Why a message cannot be used: a stable code, and words for the person who mends it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  | 'not_json'
  | 'invalid'
  | 'too_large'
  | 'no_user'
  | 'unknown_type'
  | 'unmapped'
  | 'in_the_future'
  | 'foreign_source'
  | 'foreign_user'
  | 'not_allowed'
  | 'unknown_order';

export type Outcome = { readonly meaning: Meaning } | { readonly problem: Problem };

export const problem = (code: ProblemCode, message: string): { problem: Problem } => ({ problem: { code, message } });

/** A message that is right and that no recap needs. */
export const NOTHING: Outcome = { meaning: {} };

import type { Edition } from '../../model/edition';
import type { PlainError } from '../plain-error';
import type { Params } from '../warehouse/client';
import type { FrozenRow } from './compute-bucket';
import type { PeopleRange } from './fetch';
import type { EverybodyRow } from './rows';

/** What a computing thread is begun with. */
export interface ComputeRequest {
  readonly edition: Edition;
  /** Of the run's tables. */
  readonly database: string;
  readonly everybody: EverybodyRow;
  readonly shards: number;
}

/** A question of the thread that whoever began it passes on: to a shard, or to the coordinator (null). */
export interface Question {
  readonly kind: 'question';
  readonly id: number;
  readonly shard: number | null;
  readonly name: string;
  readonly sql: string;
  readonly params: Params;
}

type Outcome<Value> = { readonly value: Value } | { readonly error: PlainError };

/** What the thread says. */
export type FromThread = Question | { readonly kind: 'bucket'; readonly id: number; readonly outcome: Outcome<FrozenRow[]> };

/** What it is told. */
export type ToThread =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<string> }
  | { readonly kind: 'compute'; readonly id: number; readonly range: PeopleRange };

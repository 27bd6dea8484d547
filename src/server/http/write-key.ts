import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { type KeyHolder, resolveWriteKey } from '../events/write-keys';

/** Wrong keys a minute: of one address where the address can be trusted, of all senders together where it cannot. */
const MISSES = 60;
const WINDOW_SECONDS = 60;
const EVERYBODY = 'everybody';

export type MissLimiter = RateLimiterMemory;

export const createMissLimiter = (): MissLimiter =>
  new RateLimiterMemory({ keyPrefix: 'write-key', points: MISSES, duration: WINDOW_SECONDS });

export interface Guest {
  /** The key of the request; null: it has none. */
  readonly key: string | null;
  readonly address: string | null;
  readonly nowMs: number;
}

/**
 * Who holds the write key of a request. Nothing else authorises a sender, cookies least of all. Throws `unauthorized`, alike for a missing,
 * unknown and revoked key, and `busy` for who keeps guessing; a good key is never refused for the guesses of others.
 */
export async function requireHolder(db: Db, { key, address, nowMs }: Guest, limiter: MissLimiter): Promise<KeyHolder> {
  if (address !== null) {
    const spent = await limiter.get(address);
    if (spent && spent.consumedPoints > MISSES) throw tooMany(spent);
  }
  const holder = key === null ? null : await resolveWriteKey(db, key, nowMs);
  if (holder !== null) return holder;
  try {
    await limiter.consume(address ?? EVERYBODY);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  }
  throw unauthorized();
}

export const unauthorized = () =>
  new AnnumError('unauthorized', 'There is no valid write key.', {
    mend: 'Send Authorization: Bearer KEY, with a key made by: annum source create NAME',
  });

const tooMany = (spent: RateLimiterRes) =>
  new AnnumError('busy', 'Too many requests without a valid write key.', {
    mend: 'Check the key, then try again later.',
    data: { retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)) },
  });

/** The key in Authorization: `Bearer KEY`, or the user of `Basic`. */
export function headerKey(headers: Headers): string | null {
  const [scheme = '', value = ''] = headers.get('authorization')?.trim().split(/\s+/, 2) ?? [];
  if (/^bearer$/i.test(scheme)) return value;
  if (/^basic$/i.test(scheme)) return Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0] ?? null;
  return null;
}

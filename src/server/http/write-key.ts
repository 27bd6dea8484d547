import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { resolveWriteKey } from '../events/sources';

/** Wrong keys a minute: of one address where the address can be trusted, of all senders together where it cannot. */
const MISSES = 60;
const WINDOW_SECONDS = 60;
const EVERYBODY = 'everybody';

export type MissLimiter = RateLimiterMemory;

export const createMissLimiter = (): MissLimiter =>
  new RateLimiterMemory({ keyPrefix: 'write-key', points: MISSES, duration: WINDOW_SECONDS });

/**
 * The name of the sender whose write key the request carries, as `Authorization: Bearer KEY` or as the user of Basic.
 * Nothing else authorises a sender, cookies least of all. Throws `unauthorized`, alike for a missing, unknown and revoked key, and
 * `busy` for who keeps guessing; a good key is never refused for the guesses of others.
 */
export async function requireSource(db: Db, headers: Headers, address: string | null, limiter: MissLimiter): Promise<string> {
  if (address !== null) {
    const spent = await limiter.get(address);
    if (spent && spent.consumedPoints > MISSES) throw tooMany(spent);
  }
  const key = writeKey(headers.get('authorization'));
  const source = key === null ? null : await resolveWriteKey(db, key);
  if (source !== null) return source;
  try {
    await limiter.consume(address ?? EVERYBODY);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  }
  throw new AnnumError('unauthorized', 'There is no valid write key.', {
    mend: 'Send Authorization: Bearer KEY, with a key made by: annum source create NAME',
  });
}

const tooMany = (spent: RateLimiterRes) =>
  new AnnumError('busy', 'Too many requests without a valid write key.', {
    mend: 'Check the key, then try again later.',
    data: { retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)) },
  });

function writeKey(authorization: string | null): string | null {
  const [scheme = '', value = ''] = authorization?.trim().split(/\s+/, 2) ?? [];
  if (/^bearer$/i.test(scheme)) return value;
  if (/^basic$/i.test(scheme)) return Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0] ?? null;
  return null;
}

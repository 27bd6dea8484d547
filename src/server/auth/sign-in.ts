import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnnumError } from '../../model/errors';
import type { Auth } from './auth';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one account and from one address within the window. */
const ACCOUNT_ATTEMPTS = 10;
const ADDRESS_ATTEMPTS = 50;

/** Checking a password is dear on purpose: so many at once, whoever asks. */
const MOST_AT_ONCE = 4;

export interface SignInLimits {
  readonly byAccount: RateLimiterMemory;
  readonly byAddress: RateLimiterMemory;
  /** How many passwords are being checked now. */
  checking: number;
}

/** Counters of one process. A wrong password costs a point; a right one gives the account's points back. */
export const createSignInLimits = (): SignInLimits => ({
  byAccount: new RateLimiterMemory({ keyPrefix: 'account', points: ACCOUNT_ATTEMPTS, duration: WINDOW_SECONDS }),
  byAddress: new RateLimiterMemory({ keyPrefix: 'address', points: ADDRESS_ATTEMPTS, duration: WINDOW_SECONDS }),
  checking: 0,
});

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The client's address where a trusted proxy tells it; null leaves the limit to the account. */
  readonly address: string | null;
}

/**
 * Opens a session; gives the Set-Cookie lines. Throws `unauthorized` (the same for an unknown address and a wrong password) and `busy`
 * with `retryAfterSeconds` after too many attempts, before the password is looked at.
 */
export async function signIn(auth: Auth, limits: SignInLimits, credentials: Credentials): Promise<string[]> {
  const email = credentials.email.trim().toLowerCase();
  const account = createHash('sha256').update(email).digest('base64url');
  if (limits.checking >= MOST_AT_ONCE) throw tooMany(1);
  limits.checking += 1;
  try {
    await spend(limits.byAccount, account);
    if (credentials.address !== null) await spend(limits.byAddress, credentials.address);
    const { headers } = await auth.api.signInEmail({ body: { email, password: credentials.password }, returnHeaders: true });
    await limits.byAccount.delete(account);
    return headers.getSetCookie();
  } catch (error) {
    if (isRefusal(error)) {
      throw new AnnumError('unauthorized', 'The e-mail address or the password is wrong.');
    }
    throw error;
  } finally {
    limits.checking -= 1;
  }
}

/** A refusal of the library's. Told by its shape: bundled into several routes, its error class is there several times. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

/** Ends the session of the request, if it has one; gives the Set-Cookie lines that clear it. */
export async function signOut(auth: Auth, headers: Headers): Promise<string[]> {
  const cookie = headers.get('cookie') ?? '';
  const { headers: answer } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return answer.getSetCookie();
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw tooMany(Math.ceil(error.msBeforeNext / 1000));
  }
}

const tooMany = (retryAfterSeconds: number) => new AnnumError('busy', 'Too many attempts.', { data: { retryAfterSeconds } });

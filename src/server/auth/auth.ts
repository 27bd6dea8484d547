import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Db } from '../db/db';

export const MIN_PASSWORD_LENGTH = 10;
const SESSION_SECONDS = 7 * 24 * 3600;
const RENEW_AFTER_SECONDS = 24 * 3600;

export interface AuthOptions {
  /** Where people reach the server. Always set: without it the library trusts the request's own Host. */
  readonly baseUrl: string;
  readonly secret: string;
}

/**
 * The admins' sign-in: e-mail and password, sessions in the database. Nobody signs up over HTTP (`createAdmin` makes admins), and
 * neither address nor browser of a session is kept. The library's own HTTP handler is never mounted: `sign-in.ts` is the only door.
 */
export function createAuth(db: Db, { baseUrl, secret }: AuthOptions) {
  const secure = baseUrl.startsWith('https:');
  return betterAuth({
    appName: 'Annum',
    baseURL: baseUrl,
    secret,
    database: prismaAdapter(db.client, { provider: db.provider }),
    user: { modelName: 'admin' },
    session: {
      modelName: 'adminSession',
      expiresIn: SESSION_SECONDS,
      updateAge: RENEW_AFTER_SECONDS,
    },
    account: { modelName: 'adminAccount' },
    verification: { modelName: 'adminVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
    },
    advanced: {
      cookiePrefix: 'annum',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { disableIpTracking: true },
    },
    // Attempts are limited by sign-in.ts, which also covers calls that do not pass the library's router.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
export type Auth = ReturnType<typeof createAuth>;

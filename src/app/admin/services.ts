import { env } from '@/config/env';
import { type Auth, createAuth } from '@/server/auth/auth';
import { authSecret } from '@/server/auth/secret';
import { createSignInLimits, type SignInLimits } from '@/server/auth/sign-in';
import type { Db } from '@/server/db/db';
import { sharedStore } from '@/server/db/shared-store';

/** What the admin's pages and routes work with. Only the guards hand it out, after they have looked at the session. */
export interface AdminServices {
  readonly db: Db;
  readonly auth: Auth;
  readonly limits: SignInLimits;
}

// Next bundles pages and routes apart: the attempts at signing in must be counted in one place.
const shared = globalThis as typeof globalThis & { annumAdmin?: Promise<AdminServices> };

/** The one set of services of this process; made at the first request, tried again after a failure. */
export function adminServices(): Promise<AdminServices> {
  shared.annumAdmin ??= makeServices().catch((error: unknown) => {
    shared.annumAdmin = undefined;
    throw error;
  });
  return shared.annumAdmin;
}

async function makeServices(): Promise<AdminServices> {
  const { PUBLIC_URL, AUTH_SECRET, DATA_DIR } = env();
  const db = await sharedStore();
  return { db, auth: createAuth(db, { baseUrl: PUBLIC_URL, secret: authSecret(AUTH_SECRET, DATA_DIR) }), limits: createSignInLimits() };
}

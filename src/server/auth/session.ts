import type { Auth } from './auth';

/** Who is signed in. */
export interface AdminIdentity {
  readonly id: string;
  readonly email: string;
}

/** The admin whose session cookie the request carries, or null. Write keys and share links are no sessions. */
export async function readSession(auth: Auth, headers: Headers): Promise<AdminIdentity | null> {
  const cookie = headers.get('cookie');
  if (cookie === null) return null;
  // Only the cookie goes in: nothing else of a request can be mistaken for a credential.
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
  return session === null ? null : { id: session.user.id, email: session.user.email };
}

import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits, base64url: the least that the W3C TAG's finding on capability URLs asks is 120. */
export const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;
/** 48 bits of the hash: enough to tell one person's links apart, and of no use to open one. */
const ID_LENGTH = 12;
const ID = /^[0-9a-f]{12}$/;

/** A fresh capability. Shown once; only its hash is kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What the store keeps of a token: SHA-256, hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Names a link in lists. */
export const linkId = (tokenHash: string): string => tokenHash.slice(0, ID_LENGTH);

export const isLinkId = (text: string): boolean => ID.test(text);

/** All hashes that begin with an id, as a range: unlike LIKE, both databases look it up in the index. Past "f" comes "g". */
export const withLinkId = (id: string): { gte: string; lt: string } => ({ gte: id, lt: `${id}g` });

/** Whether a string could be a token at all; saves the store a look for anything else. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** The token in what a person pasted: the token itself or any URL that carries it after `/r/` or, an owner's, `/o/`. Null when there is none. */
export function tokenIn(text: string): string | null {
  const pasted = text.trim();
  if (isToken(pasted)) return pasted;
  const found = /\/[ro]\/([A-Za-z0-9_-]{22})(?=[/?#]|$)/.exec(pasted)?.[1];
  return found ?? null;
}

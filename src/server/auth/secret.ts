import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/**
 * The key that signs admin sessions: the configured one, or one made once and kept in `<dataDir>/auth-secret`, readable by its owner only.
 * Processes that start together agree, for only the first to write the file wins.
 */
export function authSecret(configured: string | undefined, dataDir: string): string {
  if (configured !== undefined) return configured;
  const path = join(dataDir, 'auth-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  // Another process may have made the file and not yet written it: better to say so than to sign with an empty key.
  if (secret.length < SECRET_BYTES) throw new Error(`${path} holds no usable secret. Delete it, and a new one is made at the next start.`);
  return secret;
}

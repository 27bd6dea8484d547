import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How long a new key waits for the page that shows it. */
const WAITS_MS = 2 * 60_000;
const TICKET_BYTES = 16;

// Next bundles pages and routes apart: the one that makes a key and the one that shows it meet here, and nowhere on disk.
const shared = globalThis as typeof globalThis & { annumShownOnce?: LRUCache<string, { key: string; adminId: string }> };

const tickets = () => {
  shared.annumShownOnce ??= new LRUCache({ max: 1_000, ttl: WAITS_MS });
  return shared.annumShownOnce;
};

/** Leaves a new key for the page that its maker comes to next; the ticket may stand in an address, for it is worth nothing afterwards. */
export function leaveKey(key: string, adminId: string): string {
  const ticket = randomBytes(TICKET_BYTES).toString('base64url');
  tickets().set(ticket, { key, adminId });
  return ticket;
}

/** The key of a ticket, once, and to the admin who made it. */
export function takeKey(ticket: string, adminId: string): string | null {
  const left = tickets().get(ticket);
  if (left?.adminId !== adminId) return null;
  tickets().delete(ticket);
  return left.key;
}

import { LRUCache } from 'lru-cache';
import type { Fields } from '@/intake/fields';
import type { Db } from '../db/db';

/** A track that nobody says is over is over after this. */
const LASTS_MS = 10 * 60_000;
const MOST_PEOPLE = 10_000;

// Next bundles routes apart, each with its own copy of this module.
const shared = globalThis as typeof globalThis & { annumPlaying?: WeakMap<Db, NowPlaying> };

/** What people are playing now. It is no event, and gone with the process. */
export class NowPlaying {
  readonly #listens = new LRUCache<string, { listen: Fields; atMs: number }>({ max: MOST_PEOPLE });

  static of(db: Db): NowPlaying {
    shared.annumPlaying ??= new WeakMap();
    const known = shared.annumPlaying.get(db);
    if (known) return known;
    const made = new NowPlaying();
    shared.annumPlaying.set(db, made);
    return made;
  }

  set(userId: string, listen: Fields, nowMs: number): void {
    this.#listens.set(userId, { listen, atMs: nowMs });
  }

  get(userId: string, nowMs: number): Fields | null {
    const playing = this.#listens.get(userId);
    return playing === undefined || nowMs - playing.atMs > LASTS_MS ? null : playing.listen;
  }
}

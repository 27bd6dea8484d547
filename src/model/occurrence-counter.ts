const SHARDS = 64;
const FIRST_SLOTS = 256;
/** Fullest that a shard may be, and how much it then grows: 9 bytes a slot, so at most 15 bytes a distinct row, and never one big copy. */
const MAX_LOAD = 0.8;
const GROWTH = 1.3;
const COUNT_LIMIT = 255;

interface Shard {
  /** Two 32-bit halves a slot. */
  keys: Uint32Array;
  /** 0 marks an empty slot; COUNT_LIMIT means that `many` has the count. */
  counts: Uint8Array;
  used: number;
}

/**
 * Counts equal rows in little memory, exactly in one pass and with nothing on disk: open-addressing tables of 64-bit digests in
 * typed arrays. The 18 million shortest possible rows of a 1 GB file take about 250 MB, 4 million ordinary ones 55 MB. Two
 * different rows share a digest with a chance of n^2 / 2^65; then they merely get different numbers, and still different ids.
 */
export class OccurrenceCounter {
  readonly #shards = Array.from({ length: SHARDS }, () => emptyShard(FIRST_SLOTS));
  readonly #many = new Map<string, number>();

  /** How many rows with this digest (two unsigned 32-bit halves) have come, this one included: 1 for the first. */
  next(high: number, low: number): number {
    const index = low % SHARDS;
    let shard = this.#shards[index] ?? emptyShard(FIRST_SLOTS);
    if (shard.used >= shard.counts.length * MAX_LOAD) {
      shard = grown(shard);
      this.#shards[index] = shard;
    }
    const slot = slotOf(shard, high, low);
    const count = (shard.counts[slot] ?? 0) + 1;
    if (count === 1) {
      shard.keys[slot * 2] = high;
      shard.keys[slot * 2 + 1] = low;
      shard.used += 1;
    }
    if (count <= COUNT_LIMIT) {
      shard.counts[slot] = count;
      return count;
    }
    const key = `${high}:${low}`;
    const many = (this.#many.get(key) ?? COUNT_LIMIT) + 1;
    this.#many.set(key, many);
    return many;
  }
}

const emptyShard = (slots: number): Shard => ({ keys: new Uint32Array(slots * 2), counts: new Uint8Array(slots), used: 0 });

/** The slot that holds this digest, or the empty one where it belongs. Linear probing; the high half spreads evenly over the slots. */
function slotOf(shard: Shard, high: number, low: number): number {
  const slots = shard.counts.length;
  let slot = Math.floor((high / 2 ** 32) * slots);
  while (shard.counts[slot] !== 0 && (shard.keys[slot * 2] !== high || shard.keys[slot * 2 + 1] !== low)) {
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  return slot;
}

function grown(shard: Shard): Shard {
  const bigger = emptyShard(Math.ceil(shard.counts.length * GROWTH));
  for (let slot = 0; slot < shard.counts.length; slot++) {
    const count = shard.counts[slot] ?? 0;
    if (count === 0) continue;
    const high = shard.keys[slot * 2] ?? 0;
    const low = shard.keys[slot * 2 + 1] ?? 0;
    const target = slotOf(bigger, high, low);
    bigger.keys[target * 2] = high;
    bigger.keys[target * 2 + 1] = low;
    bigger.counts[target] = count;
  }
  bigger.used = shard.used;
  return bigger;
}

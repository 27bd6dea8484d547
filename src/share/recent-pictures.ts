/** The pictures asked for last, in memory, up to a number of bytes. */
export interface RecentPictures {
  get(key: string): Buffer | undefined;
  set(key: string, png: Buffer): void;
}

/** Forgets the one unused for longest first. A Map keeps the order of insertion: reading moves to the end. */
export function createRecentPictures(maxBytes: number): RecentPictures {
  const kept = new Map<string, Buffer>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const png = kept.get(key);
      if (png === undefined) return undefined;
      kept.delete(key);
      kept.set(key, png);
      return png;
    },
    set(key, png) {
      forget(key);
      kept.set(key, png);
      bytes += png.length;
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break;
        forget(oldest);
      }
    },
  };
}

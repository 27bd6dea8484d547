/** The names asked for last and what they stand for, up to a number of them. */
export interface RecentNames {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Forgets the one unused for longest first. A Map keeps the order of insertion: reading moves to the end. */
export function createRecentNames(most: number): RecentNames {
  const kept = new Map<string, string>();
  const touch = (name: string, value: string) => {
    kept.delete(name);
    kept.set(name, value);
  };
  return {
    get(name) {
      const value = kept.get(name);
      if (value !== undefined) touch(name, value);
      return value;
    },
    set(name, value) {
      touch(name, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
  };
}

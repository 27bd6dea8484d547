const MINUTE_MS = 60_000;

/**
 * Names the moment of a play by its minute, because one of the files of Last.fm has no seconds and shall tell of the same plays; and of
 * several plays of a track in one minute, which only seconds tell apart, by its place among them. One counter reads one file, whose rows
 * stand in the order of time, either way.
 */
export class Minutes {
  #minute = -1;
  /** Starts of the current minute by track. */
  readonly #starts = new Map<string, number[]>();

  momentOf(startMs: number, artist: string | null, track: string | null): string {
    const minute = Math.floor(startMs / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#starts.clear();
    }
    const key = `${artist}\n${track}`;
    const starts = this.#starts.get(key) ?? [];
    this.#starts.set(key, starts);
    if (!starts.includes(startMs)) starts.push(startMs);
    const place = starts.indexOf(startMs);
    return place === 0 ? `${minute}m` : `${minute}m${place}`;
  }
}

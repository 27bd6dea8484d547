/** Two artists have a song of this name: nobody can say which was meant. */
const SEVERAL = Symbol('several artists');

/**
 * Who sings a song, learned from the other files of the export, because the play activity of recent years does not say: the library knows
 * title and album, the daily tracks know title and day.
 */
export class ArtistBook {
  readonly #artists = new Map<string, string | typeof SEVERAL>();

  fromLibrary(song: string, album: string | null, artist: string): void {
    if (album !== null) this.#learn(`album\n${folded(album)}\n${folded(song)}`, artist);
    this.#learn(`song\n${folded(song)}`, artist);
  }

  /** `description` is "Artist - Title", in which both may hold such a dash: each is tried. */
  fromDaily(description: string, day: string): void {
    for (let at = description.indexOf(DASH); at > 0; at = description.indexOf(DASH, at + 1)) {
      const artist = description.slice(0, at).trim();
      const song = folded(description.slice(at + DASH.length));
      if (artist === '' || song === '') continue;
      this.#learn(`day\n${day}\n${song}`, artist);
      this.#learn(`song\n${song}`, artist);
    }
  }

  /** The artist of a song, by its album, else by the day it was played, else by its name alone; null when that does not settle it. */
  find({ song, album, localDay }: { song: string; album: string | null; localDay: string }): string | null {
    const name = folded(song);
    const keys = [...(album === null ? [] : [`album\n${folded(album)}\n${name}`]), `day\n${localDay}\n${name}`, `song\n${name}`];
    for (const key of keys) {
      const artist = this.#artists.get(key);
      if (typeof artist === 'string') return artist;
    }
    return null;
  }

  #learn(key: string, artist: string): void {
    const known = this.#artists.get(key);
    if (known === undefined) this.#artists.set(key, artist);
    else if (known !== artist) this.#artists.set(key, SEVERAL);
  }
}

const DASH = ' - ';

const folded = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

import { Random, runningSums, zipfWeights } from './random';
import { ARTIST_WORDS, NAME_EMOJI, type Script, TITLE_WORDS, type Words } from './scripts';

export interface Track {
  readonly id: string;
  readonly name: string;
  readonly durationMs: number;
  readonly album: Album;
}
export interface Album {
  readonly id: string;
  readonly name: string;
  readonly tracks: Track[];
}
export interface Artist {
  readonly id: string;
  readonly name: string;
  readonly script: Script;
  readonly genres: readonly string[];
  readonly albums: readonly Album[];
  /** All tracks, best known first. */
  readonly tracks: readonly Track[];
  /** Running sums for picking a track by how well it is known. */
  readonly trackSums: Float64Array;
  /** Month of the window (0..11) in which a new album lifts the artist; null without one. */
  readonly peakMonth: number | null;
}
/** A community of taste: its artists, best known first. */
export interface Genre {
  readonly name: string;
  readonly artists: Artist[];
  /** How much more (1 = as ever) it is played in each month of a year. */
  readonly seasons: readonly number[];
}

const EVEN = Array.from({ length: 12 }, () => 1);
const SUMMER = [0.7, 0.7, 0.8, 1, 1.3, 1.8, 2.2, 2, 1.2, 0.8, 0.7, 0.7];
const WINTER = [1.1, 0.6, 0.4, 0.3, 0.2, 0.2, 0.2, 0.2, 0.4, 0.7, 1.8, 4.5];

/** Genres with the scripts at home in them, most first, and their season. The order is their popularity. */
const GENRES: readonly { name: string; scripts: readonly Script[]; seasons: readonly number[] }[] = [
  { name: 'indie pop', scripts: ['latin', 'hangul', 'latin', 'spanish'], seasons: EVEN },
  { name: 'k-ballad', scripts: ['hangul', 'hangul', 'hangul', 'latin'], seasons: EVEN },
  { name: 'hip hop', scripts: ['latin', 'hangul', 'latin', 'cyrillic'], seasons: EVEN },
  { name: 'city pop', scripts: ['kana', 'kana', 'hangul', 'latin'], seasons: SUMMER },
  { name: 'indie folk', scripts: ['latin', 'latin', 'hangul', 'cyrillic'], seasons: EVEN },
  { name: 'techno', scripts: ['latin', 'latin', 'cyrillic', 'latin'], seasons: EVEN },
  { name: 'dream pop', scripts: ['latin', 'kana', 'latin', 'hangul'], seasons: EVEN },
  { name: 'latin pop', scripts: ['spanish', 'spanish', 'latin', 'spanish'], seasons: SUMMER },
  { name: 'jazz', scripts: ['latin', 'kana', 'latin', 'hangul'], seasons: EVEN },
  { name: 'post-rock', scripts: ['latin', 'cyrillic', 'latin', 'kana'], seasons: EVEN },
  { name: 'ambient', scripts: ['latin', 'kana', 'latin', 'arabic'], seasons: EVEN },
  { name: 'carols', scripts: ['latin', 'hangul', 'latin', 'kana'], seasons: WINTER },
  { name: 'desert folk', scripts: ['arabic', 'arabic', 'latin', 'spanish'], seasons: EVEN },
  { name: 'surf rock', scripts: ['latin', 'kana', 'spanish', 'hangul'], seasons: SUMMER },
];

const ARTISTS = 640;

/** A name from two halves that `taken` does not hold yet; a number behind it when all pairs are gone. */
function coin(random: Random, words: Words, taken: Set<string>): string {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const name = `${random.pick(words.firsts)}${words.glue}${random.pick(words.seconds)}`.replace(/,(?=\S)/, ', ');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  const name = `${random.pick(words.firsts)}${words.glue}${random.pick(words.seconds)} ${taken.size}`;
  taken.add(name);
  return name;
}

function albumsOf(random: Random, artistId: string, script: Script): Album[] {
  const titles = new Set<string>();
  return Array.from({ length: random.int(1, 4) }, (_, a) => {
    const id = `${artistId}-a${a + 1}`;
    const album: Album = { id, name: coin(random, TITLE_WORDS[script], titles), tracks: [] };
    const length = random.int(5, 12);
    for (let t = 0; t < length; t += 1) {
      const title = coin(random, TITLE_WORDS[random.chance(0.1) ? 'latin' : script], titles);
      album.tracks.push({
        id: `${id}-t${t + 1}`,
        name: random.chance(0.01) ? `${title} ${random.pick(NAME_EMOJI)}` : title,
        durationMs: Math.round(Math.min(520_000, Math.max(95_000, random.logNormal(208_000, 0.24)))),
        album,
      });
    }
    return album;
  });
}

/** Everything there is to listen to: invented artists with albums and tracks, in genres. The same for every size of population. */
export function buildCatalogue(seed: string): readonly Genre[] {
  const random = new Random(`${seed}/catalogue`);
  const taken = new Set<string>();
  const genres = GENRES.map(({ name, seasons }) => ({ name, seasons, artists: [] as Artist[] }));
  const genreSums = runningSums(zipfWeights(GENRES.length, 0.45));
  for (let i = 0; i < ARTISTS; i += 1) {
    const place = random.place(genreSums);
    const second = random.place(genreSums);
    const script = random.pick<Script>(GENRES[place]?.scripts ?? ['latin']);
    const id = `artist-${String(i + 1).padStart(3, '0')}`;
    const name = coin(random, ARTIST_WORDS[script], taken);
    const albums = albumsOf(random, id, script);
    const tracks = albums.flatMap((album) => album.tracks);
    const places = new Set(second !== place && random.chance(0.3) ? [place, second] : [place]);
    const artist: Artist = {
      id,
      name: random.chance(0.015) ? `${name} ${random.pick(NAME_EMOJI)}` : name,
      script,
      genres: [...places].flatMap((at) => genres[at]?.name ?? []),
      albums,
      tracks,
      trackSums: runningSums(zipfWeights(tracks.length, 0.9)),
      peakMonth: random.chance(0.3) ? random.int(0, 11) : null,
    };
    for (const at of places) genres[at]?.artists.push(artist);
  }
  return genres;
}

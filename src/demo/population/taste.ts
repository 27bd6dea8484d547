import type { Artist, Genre, Track } from './catalogue';
import { KINDS } from './kinds';
import type { Person } from './person';
import { type Random, runningSums, zipfWeights } from './random';

/** How likely somebody is to take to an artist who writes in another script than their own. */
const FOREIGN = 0.14;
const LATIN = 0.55;
const MONTHS = 12;
/** How steeply artists of one genre differ in renown. */
const RENOWN = 0.75;

const renown = new WeakMap<Genre, Float64Array>();

function renownOf(genre: Genre): Float64Array {
  const known = renown.get(genre);
  if (known) return known;
  const sums = runningSums(zipfWeights(genre.artists.length, RENOWN));
  renown.set(genre, sums);
  return sums;
}

/** What one person likes: their artists, and in which month of two years each is played how much. */
export interface Taste {
  artist(random: Random, month: number): Artist;
  track(random: Random, artist: Artist): Track;
  /** The artist of all artists. */
  readonly favourite: Artist;
}

function chooseArtists(random: Random, person: Person, genres: readonly Genre[]): Artist[] {
  const { artists: wanted, devotion } = KINDS[person.kind];
  const weights = zipfWeights(genres.length, 0.6).map((weight) => (random.chance(0.3) ? weight * random.logNormal(1, 1) : weight * 0.02));
  const genreSums = runningSums(weights);
  const chosen = new Set<Artist>();
  for (let attempt = 0; attempt < wanted * 30 && chosen.size < wanted; attempt += 1) {
    const genre = genres[random.place(genreSums)];
    const artist = genre?.artists[random.place(renownOf(genre))];
    if (!artist) continue;
    if (artist.script !== person.script && !random.chance(artist.script === 'latin' ? LATIN : FOREIGN)) continue;
    chosen.add(artist);
  }
  const artists = [...chosen];
  // Whom they love is not whom everybody knows: the order is their own, but a devotee's one is somebody with a following.
  const first = devotion > 0 ? artists[0] : undefined;
  const order = new Map(artists.map((artist) => [artist, artist === first ? -1 : random.next()]));
  return artists.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Builds a person's taste. `windowMonth`: months before the window (12). */
export function tasteOf(random: Random, person: Person, genres: readonly Genre[]): Taste {
  const { steepness, devotion, fresh } = KINDS[person.kind];
  const artists = chooseArtists(random, person, genres);
  const favourite = artists[0];
  if (!favourite) throw new Error(`nobody for ${person.id} to listen to`);
  const seasons = new Map(genres.map((genre) => [genre.name, genre.seasons]));
  const base = zipfWeights(artists.length, steepness);
  const rest = base.reduce((sum, weight, i) => (i === 0 ? sum : sum + weight), 0);
  if (devotion > 0 && artists.length > 1) base[0] = (rest * devotion) / (1 - devotion);
  const known = artists.map((_, i) => (i > 0 && random.chance(fresh) ? MONTHS + random.int(0, MONTHS - 1) : 0));
  const months = Array.from({ length: 2 * MONTHS }, (_, month) =>
    runningSums(
      artists.map((artist, i) => {
        if (month < (known[i] ?? 0)) return 0;
        const season = seasons.get(artist.genres[0] ?? '')?.[month % MONTHS] ?? 1;
        const since = artist.peakMonth === null ? -1 : month - MONTHS - artist.peakMonth;
        const novelty = since < 0 ? 1 : 1 + 2.2 * Math.exp(-since / 1.5);
        return (base[i] ?? 0) * season * novelty;
      }),
    ),
  );
  // Everybody has songs of their own among those that all know.
  const own = new Map(artists.map((artist) => [artist, random.int(0, artist.tracks.length - 1)]));
  return {
    favourite,
    artist: (at, month) => artists[at.place(months[month] ?? [])] ?? favourite,
    track: (at, artist) => {
      const place = at.place(artist.trackSums) + (at.chance(0.45) ? (own.get(artist) ?? 0) : 0);
      const track = artist.tracks[place % artist.tracks.length];
      if (!track) throw new Error(`${artist.id} has no tracks`);
      return track;
    },
  };
}

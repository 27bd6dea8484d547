/** What a title of Prime Video says it is; a film has no series. */
interface PrimeSubject {
  readonly series: string | null;
  readonly season: string | null;
  readonly name: string;
}

/** "Episode-Show - Season 3": the number of the season ends it, in any of the shop's languages. */
const SEASONED = /^(?<rest>.+?)\s+-\s+(?<season>(?:season|series|staffel|saison|temporada|stagione|シーズン|시즌)\s*\d+)$/iu;

/**
 * Tells episodes and shows apart, which Prime Video writes into one title with a hyphen between, and either may hold hyphens itself. What
 * many titles of the history have behind the hyphen is the show; of several that as many have, the longest.
 */
export class PrimeTitles {
  readonly #shows = new Map<string, Set<string>>();

  /** To be shown every title before the first is read. */
  see(title: string): void {
    const { rest } = SEASONED.exec(title)?.groups ?? {};
    for (const { episode, show } of cuts(rest ?? '')) this.#shows.set(show, (this.#shows.get(show) ?? new Set()).add(episode));
  }

  read(title: string): PrimeSubject {
    const { rest, season = null } = SEASONED.exec(title)?.groups ?? {};
    const found = cuts(rest ?? '').toSorted((a, b) => this.#episodes(b.show) - this.#episodes(a.show) || b.show.length - a.show.length)[0];
    return found ? { series: found.show, season, name: found.episode } : { series: rest ?? null, season, name: title };
  }

  #episodes(show: string): number {
    return this.#shows.get(show)?.size ?? 0;
  }
}

/** Every way to cut at a hyphen without spaces round it. */
const cuts = (text: string): { episode: string; show: string }[] =>
  [...text.matchAll(/(?<=\S)-(?=\S)/g)].map(({ index }) => ({ episode: text.slice(0, index), show: text.slice(index + 1) }));

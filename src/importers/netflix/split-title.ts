/** What a title says it is. A film has no series. `episode` is the film's name then. */
export interface TitleParts {
  series: string | null;
  season: string | null;
  episode: string;
}

/** What seasons are called in the languages of the service's titles; the number stands after the word, in Korean, Japanese and Chinese also before. */
const WORDS = [
  'season|series|part|volume|vol\\.?|book',
  'staffel|teil|buch|saison|partie|livre|temporada|parte|volumen|libro|livro|stagione|volume|seizoen|deel',
  'säsong|sæson|sesong|kausi|sezon|sezona|série|seria|évad|сезон|часть|season|musim|mùa|ฤดูกาล|시즌|파트|シーズン|パート|ซีซั่น|الموسم|עונה',
].join('|');
const NUMBER = '(?:\\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)';
const SEASON = new RegExp(`^(?:(?:${WORDS})\\s*${NUMBER}|第\\s*\\d+\\s*[季部期]|\\d+\\.?\\s*(?:${WORDS}))$`, 'iu');
const WHOLE_SEASON =
  /^(?:(?:limited|mini)[ -]?series|miniseries|miniserie|serie limitada|série limitée|minissérie|limitierte serie|리미티드 시리즈|リミテッドシリーズ|.+ arc)$/iu;

/** The number that ends an episode's title, "(Episode 3)", in any language: a word and a figure in brackets. Films end otherwise. */
const NUMBERED =
  /\s*\((?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt|afsnit|odcinek|bölüm|серия|에피소드|エピソード|第)\s*\d+\s*[화話集]?\)$/iu;
const BARE_EPISODE = new RegExp(
  `^(?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt|afsnit|odcinek|bölüm|серия|에피소드|エピソード)\\s*${NUMBER}$`,
  'iu',
);

/**
 * Splits "Show: Season 2: Title (Episode 3)". Shows, titles and films hold colons of their own, so the cut is made only where a part in the
 * middle is a season (its word and number, a limited series, an arc, or the show's own name again); failing that, where the end says
 * that it is an episode. Everything else is a film.
 */
export function splitTitle(title: string): TitleParts {
  const parts = title.split(/\s*:\s+|：\s*/u).filter((part) => part !== '');
  const last = parts.at(-1) ?? title;
  const at = seasonAt(parts);
  if (at > 0) return { series: joined(parts.slice(0, at)), season: parts[at] ?? null, episode: episodeName(parts.slice(at + 1)) };
  if (parts.length > 1 && BARE_EPISODE.test(last)) return { series: joined(parts.slice(0, -1)), season: null, episode: last };
  if (parts.length > 1 && NUMBERED.test(last)) {
    const season = parts.length > 2 ? (parts[1] ?? null) : null;
    return { series: parts[0] ?? null, season, episode: episodeName(parts.slice(season === null ? 1 : 2)) };
  }
  return { series: null, season: null, episode: title };
}

/** The first part between the first and the last that is a season; -1 when there is none. */
function seasonAt(parts: readonly string[]): number {
  const show = parts[0]?.toLocaleLowerCase('en') ?? '';
  return parts.findIndex((part, at) => {
    if (at === 0 || at === parts.length - 1) return false;
    return SEASON.test(part) || WHOLE_SEASON.test(part) || (at === 1 && part.toLocaleLowerCase('en').startsWith(show) && isEpisode(parts));
  });
}

const isEpisode = (parts: readonly string[]): boolean => NUMBERED.test(parts.at(-1) ?? '') || BARE_EPISODE.test(parts.at(-1) ?? '');

const joined = (parts: readonly string[]): string => parts.join(': ');

/** Without the number at its end, unless nothing else is there. */
function episodeName(parts: readonly string[]): string {
  const name = joined(parts);
  return name.replace(NUMBERED, '').trim() || name;
}

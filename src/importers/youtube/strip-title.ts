/** Takes the words around a title away: "Watched Harbour lights" is "Harbour lights". */
export type StripTitle = (title: string) => string;

/** "Watched" in languages whose words are known. */
const WORDS = [
  /^Watched\s(.+)$/su,
  /^(.+)\sangesehen$/su,
  /^(.+?)\s?を視聴しました$/su,
  /^(.+?)(?:을\(를\)|을|를)\s시청했습니다\.?$/su,
  /^Vous avez regardé\s(.+)$/su,
  /^Has visto\s(.+)$/su,
];

/** With so many titles, what all of them have in common is no title's own. */
const ENOUGH = 20;

/**
 * Learns from the first titles of a history what its language puts around them: the words if they are known, else what all of them begin
 * and end with.
 */
export function learnStrip(titles: readonly string[]): StripTitle {
  const known = WORDS.find((pattern) => titles.length > 0 && titles.every((title) => pattern.test(title)));
  if (known !== undefined) return (title) => known.exec(title)?.[1]?.trim() ?? title.trim();
  const different = [...new Set(titles)];
  if (different.length < ENOUGH) return (title) => title.trim();
  const before = common(different);
  const after = reversed(common(different.map(reversed)));
  return (title) => {
    const rest = title.startsWith(before) ? title.slice(before.length) : title;
    return (rest.endsWith(after) ? rest.slice(0, rest.length - after.length) : rest).trim();
  };
}

/** The longest beginning that all have. */
function common(texts: readonly string[]): string {
  return texts.reduce((shared, text) => {
    let length = 0;
    while (length < shared.length && shared[length] === text[length]) length += 1;
    return shared.slice(0, length);
  });
}

const reversed = (text: string): string => [...text].reverse().join('');

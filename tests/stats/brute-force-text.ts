/** Order by code point (JavaScript's own compares UTF-16 units, which differ beyond the basic plane). */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** NFC, trimmed, inner white space folded to one space. */
export const shownForm = (name: string): string =>
  name
    .normalize('NFC')
    .split(/\p{White_Space}+/u)
    .filter(Boolean)
    .join(' ');

/** Unicode case folding of a code point: lower case of upper case, but for the Turkish dotless i, which has none of its own. */
const foldChar = (char: string): string => (char === 'ı' ? char : char.toUpperCase().toLowerCase());

export const foldedForm = (name: string): string => [...shownForm(name)].map(foldChar).join('');

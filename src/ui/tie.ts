/** A figure and its unit, a month and its day, hours and their minutes; and a Hangul word of one syllable ("한", "그", "불"), which leans on the next. */
const UNIT = /(?<=\d) (?!(?:in|on|at|to|of|by|for|and|or|as|is|was|were|with|from|than|then|the|who)\b)(?=\p{Ll}{1,8}(?!\p{L}))/gu;
const DAY = /(?<=\b\p{Lu}\p{Ll}{2,8}) (?=\d{1,2}(?!\d))/gu;
const KOREAN = /(?<=\d(?:월|시간|시)) (?=\d{1,2}(?:일|분|시))/gu;
const SYLLABLE = /(?<=(?:^|\s)\p{Script=Hangul}) (?=\p{Script=Hangul})/gu;

/** Text whose lines do not end between what is read in one breath: such spaces no longer break. */
export function tie(text: string): string {
  return text.replace(UNIT, '\u00a0').replace(DAY, '\u00a0').replace(KOREAN, '\u00a0').replace(SYLLABLE, '\u00a0');
}

/** Stand-ins whose last consonant is what Korean ears hear. */
const VOWEL = '가';
const ENDING = { ㄱ: '각', ㄴ: '간', ㄹ: '갈', ㅁ: '감', ㅂ: '갑', ㅅ: '갓', ㅇ: '강' } as const;

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS = [ENDING.ㅇ, ENDING.ㄹ, VOWEL, ENDING.ㅁ, VOWEL, VOWEL, ENDING.ㄱ, ENDING.ㄹ, ENDING.ㄹ, VOWEL] as const;
/** How many zeros end a number decides its last word: 십 백 천 만 십만 백만 천만 억. */
const POWERS = [ENDING.ㅂ, ENDING.ㄱ, ENDING.ㄴ, ENDING.ㄴ, ENDING.ㅂ, ENDING.ㄱ, ENDING.ㄴ, ENDING.ㄱ] as const;
/** Letters that are spelled out with a consonant at the end: 엘 엠 엔 알. */
const LETTERS: Readonly<Record<string, string>> = { l: ENDING.ㄹ, m: ENDING.ㅁ, n: ENDING.ㄴ, r: ENDING.ㄹ };

/** What nobody pronounces: closing marks and white space at the end. */
const SILENT = /[\s\p{P}\p{S}\p{M}\u200c\u200d]+$/u;

function endingOfNumber(digits: string): string {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros === 0 || zeros === digits.length) return DIGITS[Number(digits.at(-1))] ?? VOWEL;
  return POWERS[(zeros - 1) % POWERS.length] ?? VOWEL;
}

/** How a Latin word is usually written down in Hangul: book 북, cat 캣, moon 문, love 러브, stone 스톤. */
function endingOfLatin(word: string): string {
  const spelled = word.length === 1 || (word.length <= 4 && word === word.toUpperCase() && !/[AEIOUY]/.test(word));
  const lower = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (spelled) return LETTERS[lower.at(-1) ?? ''] ?? VOWEL;
  if (/ng$/.test(lower)) return ENDING.ㅇ;
  if (/le?$/.test(lower)) return ENDING.ㄹ;
  if (/me?$/.test(lower)) return ENDING.ㅁ;
  if (/ne?$/.test(lower)) return ENDING.ㄴ;
  if (/(?:ck|[aeiou]c|ook)$/.test(lower)) return ENDING.ㄱ;
  if (/(?:^|[^aeiou])[aeiou][pb]$/.test(lower)) return ENDING.ㅂ;
  if (/(?:^|[^aeiou])[aeiou]t$/.test(lower)) return ENDING.ㅅ;
  return VOWEL;
}

/**
 * A Hangul syllable that ends as the word sounds, so that a particle can be chosen; null when nobody can tell (Han, other
 * scripts, symbols only). Digits are read in Sino-Korean, Latin words by their usual spelling in Hangul.
 */
export function spokenEnding(word: string): string | null {
  const heard = word.normalize('NFC').replace(SILENT, '');
  const last = [...heard].at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/[0-9]/.test(last)) return endingOfNumber((/[0-9][0-9,]*$/.exec(heard)?.[0] ?? '').replaceAll(',', ''));
  if (/\p{Script=Latin}/u.test(last)) return endingOfLatin(/[\p{Script=Latin}'’]+$/u.exec(heard)?.[0].replace(/['’]/g, '') ?? last);
  if (/[んンﾝ]/.test(last)) return ENDING.ㄴ;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(last)) return VOWEL;
  return null;
}

import { josa } from 'es-hangul';
import type { Particle } from '../model/sentences';
import { spokenEnding } from './spoken-ending';

/** `josa` knows every pair but the past copula, which follows the same rule as "이/가". */
function pick(ending: string, particle: Particle): string {
  if (particle !== '이었어요/였어요') return josa.pick(ending, particle);
  return josa.pick(ending, '이/가') === '이' ? '이었어요' : '였어요';
}

/**
 * `word` with the form of `particle` that Korean ears expect. When the word's last sound is unknown, `standIn` (a Hangul phrase,
 * such as "의 음악") goes between, so that nobody has to read "을(를)".
 */
export function withParticle(word: string, particle: Particle, standIn: string): string {
  const ending = spokenEnding(word);
  const said = ending === null ? `${word}${standIn}` : word;
  return `${said}${pick(ending ?? standIn, particle)}`;
}

import { describe, expect, it } from 'vitest';
import { withParticle } from '../../src/i18n/particle';

describe('particles', () => {
  it.each([
    // Hangul
    ['한밤의 라디오', '을/를', '한밤의 라디오를'],
    ['서른 번째 밤', '을/를', '서른 번째 밤을'],
    ['서른 번째 밤', '와/과', '서른 번째 밤과'],
    ['물', '으로/로', '물로'],
    ['밤', '으로/로', '밤으로'],
    ['밤올빼미', '이에요/예요', '밤올빼미예요'],
    ['아침 새', '이었어요/였어요', '아침 새였어요'],
    ['5시간', '이었어요/였어요', '5시간이었어요'],
    // What is not pronounced at the end
    ['‘창가의 밀물’', '을/를', '‘창가의 밀물’을'],
    ['밤 (feat. 달)', '이/가', '밤 (feat. 달)이'],
    ['라디오!!', '이/가', '라디오!!가'],
    ['곰 🎧', '은/는', '곰 🎧은'],
    // Digits are read in Sino-Korean
    ['Maroon 5', '을/를', 'Maroon 5를'],
    ['Area 1', '을/를', 'Area 1을'],
    ['1975', '이/가', '1975가'],
    ['Studio 7', '으로/로', 'Studio 7로'],
    ['Sum 41', '은/는', 'Sum 41은'],
    ['Top 10', '을/를', 'Top 10을'],
    ['100', '이/가', '100이'],
    ['10,000', '을/를', '10,000을'],
    ['0', '을/를', '0을'],
    // Latin letters by name, words by their usual spelling in Hangul
    ['BTS', '을/를', 'BTS를'],
    ['NMB', '이/가', 'NMB가'],
    ['DPR', '이/가', 'DPR이'],
    ['XTM', '을/를', 'XTM을'],
    ['Adele', '을/를', 'Adele을'],
    ['Queen', '을/를', 'Queen을'],
    ['Paper Lanterns', '이/가', 'Paper Lanterns가'],
    ['Oso Lumen', '이/가', 'Oso Lumen이'],
    ['Velvet Tram', '은/는', 'Velvet Tram은'],
    ['Coldplay', '을/를', 'Coldplay를'],
    ['Big Bang', '이/가', 'Big Bang이'],
    ['Stone', '을/를', 'Stone을'],
    ['Love', '을/를', 'Love를'],
    ['Linkin Park', '을/를', 'Linkin Park를'],
    ['The Rock', '을/를', 'The Rock을'],
    ['Music', '을/를', 'Music을'],
    ['Robot', '이/가', 'Robot이'],
    ['Daylight', '을/를', 'Daylight를'],
    ['Hip Hop', '을/를', 'Hip Hop을'],
    ['Beyoncé', '을/를', 'Beyoncé를'],
    ['Star', '을/를', 'Star를'],
    // Kana
    ['ヨルシカ', '을/를', 'ヨルシカ를'],
    ['ラーメン', '을/를', 'ラーメン을'],
  ] as const)('%s takes %s as %s', (word, particle, expected) => {
    expect(withParticle(word, particle, '의 음악')).toBe(expected);
  });

  it.each([
    ['桜', '桜의 음악을'],
    ['Кино', 'Кино의 음악을'],
    ['🎧', '🎧의 음악을'],
    ['!!!', '!!!의 음악을'],
    ['فيروز', 'فيروز의 음악을'],
    ['?', '?의 음악을'],
  ])('%s, whose sound nobody knows, gets words of its own', (word, expected) => {
    expect(withParticle(word, '을/를', '의 음악')).toBe(expected);
  });

  it('picks the particle of the stand-in by the stand-in', () => {
    expect(withParticle('桜', '이/가', '라는 노래')).toBe('桜라는 노래가');
  });
});

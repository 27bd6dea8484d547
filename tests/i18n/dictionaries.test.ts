import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { count } from '../../src/i18n/count';
import { dictionaryOf } from '../../src/i18n/dictionaries';
import { fill } from '../../src/model/fill';
import { stringsOf } from '../cards/story-strings';

const sourceOf = (folder: string) => fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
const sourcesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(folder + file, 'utf8'))
    .join('\n');
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

describe('the dictionaries', () => {
  const en = stringsOf(dictionaryOf('en'));
  const ko = new Map(stringsOf(dictionaryOf('ko')).map(({ path, text }) => [path, text]));

  it.each(en)('$path is said in both languages with the same slots', ({ path, text }) => {
    const korean = ko.get(path) ?? '';
    expect(text.trim()).not.toBe('');
    expect(korean.trim()).not.toBe('');
    expect(slots(korean)).toEqual(slots(text));
  });

  it('has as many sentences in one language as in the other', () => {
    expect([...ko.keys()].sort()).toEqual(en.map(({ path }) => path).sort());
  });

  it('neither shouts nor decorates', () => {
    for (const text of [...en.map((one) => one.text), ...ko.values()])
      expect(text).not.toMatch(/[!！]|\p{Emoji_Presentation}|을\(를\)|이\(가\)/u);
  });

  it('speaks Korean in 해요체', () => {
    for (const [path, text] of ko) expect(text, path).not.toMatch(/(?:습니다|입니다|하십시오|[^네]한다)\.?$/);
  });
});

it('no words know a year', () => {
  for (const folder of ['i18n', 'packs/music']) {
    for (const file of readdirSync(sourceOf(folder))) {
      const code = readFileSync(sourceOf(folder) + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      expect(code.match(/\b(?:19|20)\d\d\b/)?.[0], file).toBeUndefined();
    }
  }
});

describe('filling', () => {
  it('puts values in, once, and leaves unknown slots to be seen', () => {
    expect(fill('{n} of {total}', { n: 3, total: 12 })).toBe('3 of 12');
    expect(fill('{n} {x}', { n: '{x}' })).toBe('{x} {x}');
    expect(fill('{a}', { a: '$&' })).toBe('$&');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  it('counts by the rules of the language', () => {
    const { plays, creators } = dictionaryOf('en').below;
    expect(count('en', 1, plays)).toBe('at least 1 play');
    expect(count('en', 1_000, plays)).toBe('at least 1,000 plays');
    expect(count('en', 5, creators, { creator: 'artist', creators: 'artists' })).toBe('at least 5 different artists');
    expect(count('ko', 1_000, dictionaryOf('ko').below.plays)).toBe('재생 1,000번 이상');
  });
});

it('has no sentence that no page says', () => {
  const pages = sourcesUnder(sourceOf('app'));
  const player = sourcesUnder(sourceOf('story'));
  // The player gets its words in two objects of its own; what belongs to one of them may be in either.
  const said = (section: string, key: string) =>
    pages.includes(`${section}.${key}`) ||
    pages.includes(`${section}[`) ||
    (['player', 'share'].includes(section) && new RegExp(`\\b(words|share)(\\.owner)?\\.${key}\\b`).test(player)) ||
    (section === 'share' && new RegExp(`\\{[^}]*\\b${key}\\b[^}]*\\} = share;`).test(pages));
  const unused = Object.entries(dictionaryOf('en')).flatMap(([section, words]) =>
    Object.keys(words)
      .filter((key) => !said(section, key))
      .map((key) => `${section}.${key}`),
  );
  expect(unused).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LIMIT, safeName } from '../../src/model/safe-name';
import { anyName } from './recap-arbitrary';

const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

describe('safeName', () => {
  it.each([
    ['plain names stay', 'Midnight Radio', 'Midnight Radio'],
    ['Hangul is composed', '한밤', '한밤'],
    ['controls go', 'a\u0000b\u001b[31mc\u0085d', 'ab[31mc d'],
    ['lines become spaces', ' a\r\n\tb\u2028c ', 'a b c'],
    ['bidi overrides go', 'user\u202egpj.exe', 'usergpj.exe'],
    ['bidi isolates go', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['bidi marks go', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['zero-width floods go', `a${'\u200b\u200c\u200d\u2060\ufeff'.repeat(50)}b`, 'ab'],
    ['soft hyphens and fillers go', 'a\u00adb\u3164c\uffa0', 'abc'],
    ['lone surrogates go', 'a\ud83db', 'ab'],
    ['an emoji family stays one family', '👨‍👩‍👧 band', '👨‍👩‍👧 band'],
    ['an emoji with a tone and a joiner stays', '👩🏽‍🎤', '👩🏽‍🎤'],
    ['an emoji of a heart on fire stays', '❤️‍🔥', '❤️‍🔥'],
    ['a rainbow flag stays', '🏳️‍🌈', '🏳️‍🌈'],
    [
      'a flag made of tags stays',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    ],
    ['tags that hide a message go', 'a\u{e0068}\u{e0069}', 'a'],
    ['a Persian non-joiner stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a Hindi joiner stays', 'क्\u200dष', 'क्\u200dष'],
    ['a joiner at the end goes', 'ab\u200d', 'ab'],
    ['two marks of Vietnamese stay', 'Tiếng', 'Tiếng'],
    ['towers of marks are cut', `e${'\u0335'.repeat(300)}x`, `e${'\u0335'.repeat(4)}x`],
    ['nothing visible becomes a question mark', '\u200b\u202e \u3164', '?'],
    ['the empty name too', '', '?'],
    ['blank braille too', '\u2800\u2800', '?'],
    ['markup is just text', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('%s', (_, name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it('clamps by what a reader counts, with an ellipsis', () => {
    expect(safeName('가'.repeat(60))).toBe('가'.repeat(60));
    expect(safeName('가'.repeat(61))).toBe(`${'가'.repeat(59)}…`);
    expect(safeName('👨‍👩‍👧'.repeat(61))).toBe(`${'👨‍👩‍👧'.repeat(59)}…`);
    expect(safeName('ab cdef', 4)).toBe('ab…');
    expect(safeName('a'.repeat(1_000_000))).toHaveLength(NAME_LIMIT);
  });

  it('is idempotent, bounded and clean whatever comes in', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const shown = safeName(name);
        expect(safeName(shown)).toBe(shown);
        expect(graphemes(shown)).toBeLessThanOrEqual(NAME_LIMIT);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b]|\p{M}{5}/u);
        expect(shown).toBe(shown.trim());
        expect(shown).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves alone what is plain, one letter a grapheme, which is not always what it seems', () => {
    const letters = fc.constantFrom(...'aZ09!~ÀßŒſヴかー漢字가힣'.split(''), ' ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 80 }), (name) => {
        const calm = name.replace(/ +/g, ' ').trim() || '?';
        const [shown, all] = [safeName(name), [...calm]];
        expect(shown).toBe(
          all.length <= NAME_LIMIT
            ? calm
            : `${all
                .slice(0, NAME_LIMIT - 1)
                .join('')
                .trimEnd()}…`,
        );
        expect([shown.normalize('NFC'), graphemes(shown)]).toEqual([shown, shown.length]);
      }),
    );
    // Each is a letter and one that changes it.
    for (const pair of ['e\u0301', 'か\u3099', '\u1100\u1161']) expect(safeName(pair)).toBe(pair.normalize('NFC'));
  });
});

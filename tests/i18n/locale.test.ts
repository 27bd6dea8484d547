import { describe, expect, it } from 'vitest';
import { localeOfHeader, pickLocale } from '../../src/i18n/locale';

describe('the language of a request', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['en-US,en;q=0.9,ko;q=0.8', 'en'],
    ['fr-FR,fr;q=0.9,ko;q=0.5,en;q=0.4', 'ko'],
    ['en;q=0.5, KO ; q=0.9', 'ko'],
    ['ko;q=0, en', 'en'],
    ['ko;q=0', null],
    ['fr, *;q=0.1', 'en'],
    ['de', null],
    ['kok', null],
    ['ko;q=banana', 'ko'],
    [';;;,,,', null],
    ['', null],
    [null, null],
  ])('%s asks for %s', (header, expected) => {
    expect(localeOfHeader(header)).toBe(expected);
  });

  it('follows the address, then the choice made before, then the browser', () => {
    const acceptLanguage = 'en';
    expect(pickLocale({ query: 'ko', cookie: 'en', acceptLanguage })).toBe('ko');
    expect(pickLocale({ query: 'xx', cookie: 'ko', acceptLanguage })).toBe('ko');
    expect(pickLocale({ query: null, cookie: '', acceptLanguage: 'ko' })).toBe('ko');
    expect(pickLocale({})).toBe('en');
  });
});

import { describe, expect, it } from 'vitest';
import { editionOf } from '@/server/editions/draft';
import { windowLabel } from '@/server/editions/window-label';

const base = { id: 'e', pack: 'music', zone: 'Asia/Seoul' };

describe('the window of a draft', () => {
  it.each([
    [{ year: 2025 }, { from: '2025-01-01', to: '2026-01-01' }],
    [
      { year: 2025, to: '2025-11-16' },
      { from: '2025-01-01', to: '2025-11-16' },
    ],
    [
      { year: 2025, from: '2025-03-01' },
      { from: '2025-03-01', to: '2026-01-01' },
    ],
    [
      { from: '2025-03-01', to: '2025-06-01' },
      { from: '2025-03-01', to: '2025-06-01' },
    ],
  ])('%o', (dates, window) => {
    expect(editionOf({ ...base, ...dates }).window).toEqual(window);
  });

  it.each([
    ['no dates', {}, 'window'],
    ['half a window', { from: '2025-03-01' }, 'window'],
    ['an end before its beginning', { from: '2025-03-01', to: '2025-03-01' }, 'exclusive'],
    ['no date of the calendar', { from: '2025-02-30', to: '2025-06-01' }, 'from'],
    ['more than 400 days', { from: '2025-01-01', to: '2026-06-01' }, '400'],
    ['an unknown zone', { year: 2025, zone: 'Asia/Atlantis' }, 'zone'],
    ['an unknown theme', { year: 2025, theme: 'neon' }, 'theme'],
    ['a bad id', { year: 2025, id: 'Music 2025' }, 'id'],
    ['a cohort of one', { year: 2025, minCohort: 1 }, 'minCohort'],
    ['no number', { year: 2025, top: Number.NaN }, 'top'],
  ])('refuses %s and names it', (_name, change, word) => {
    expect(() => editionOf({ ...base, ...change })).toThrow(
      expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(word) }),
    );
  });

  it('names every mistake at once', () => {
    expect(() => editionOf({ ...base, id: 'A', zone: 'nowhere', year: 2025, theme: 'neon' })).toThrow(/id: .*zone: .*theme: /);
  });

  it('knows the pack or says which there are', () => {
    expect(() => editionOf({ ...base, pack: 'musik', year: 2025 })).toThrow(
      expect.objectContaining({ code: 'not_found', mend: expect.stringContaining('music') }),
    );
  });

  it('keeps what the draft says over what the pack has', () => {
    const edition = editionOf({
      ...base,
      year: 2025,
      label: 'My year',
      minimum: { plays: 1 },
      minDurationMs: 0,
      currency: 'KRW',
      top: 50,
      theme: 'tide',
    });
    expect(edition).toMatchObject({
      label: 'My year',
      minimum: { plays: 1, creators: 5 },
      minDurationMs: 0,
      currency: 'KRW',
      top: 50,
      theme: 'tide',
    });
  });
});

describe('the label of a window', () => {
  it.each([
    ['2025-01-01', '2026-01-01', '2025'],
    ['2025-03-01', '2025-04-01', 'Mar 2025'],
    ['2025-01-01', '2025-04-01', 'Jan–Mar 2025'],
    ['2025-12-01', '2026-01-01', 'Dec 2025'],
    ['2024-12-01', '2025-03-01', 'Dec 2024 – Feb 2025'],
    ['2025-01-01', '2025-11-16', '1 Jan – 15 Nov 2025'],
    ['2024-11-15', '2025-02-11', '15 Nov 2024 – 10 Feb 2025'],
    ['2024-07-01', '2025-07-01', 'Jul 2024 – Jun 2025'],
  ])('%s up to %s is "%s"', (from, to, label) => {
    expect(windowLabel({ from, to })).toBe(label);
  });
});

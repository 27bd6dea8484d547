import { describe, expect, it } from 'vitest';
import { heat, monthStarts, SHADES, weeksIn } from '@/cards/calendar/heat';
import { select } from '@/cards/calendar/select';
import { cardContext } from '@/cards/card-context';
import { fixtureRecap } from '@/cards/fixture-recap';
import type { Recap } from '@/model/recap';
import { datesOf } from '@/model/window';
import { music } from '@/packs/music/music';

const card = (change: Partial<Recap> = {}) =>
  select({ ...fixtureRecap('en', music), ...change }, cardContext({ locale: 'en', pack: music, label: '2025', displayName: null }));

describe('the calendar', () => {
  it('begins on the weekday of the window, and names its fullest month', () => {
    // 1 January 2025 was a Wednesday.
    expect(card()).toMatchObject({ firstWeekday: 2, hero: 'July', words: { lead: 'No month had more music than' } });
    expect(card()?.months).toHaveLength(12);
    expect(card()?.words.alt).toMatch(/fullest in July, quietest in January; 323 of 365 days had music\.$/);
  });

  it('keeps silent over a short window, few days, or months that are all alike', () => {
    const { timeline } = fixtureRecap('en', music);
    expect(card({ window: { from: '2025-05-01', to: '2025-07-01' } })).toBeNull();
    expect(card({ timeline: { ...timeline, days: timeline.days.slice(0, 9) } })).toBeNull();
    expect(card({ timeline: { ...timeline, months: timeline.months.map(({ month }) => ({ month, value: 5 })) } })).toBeNull();
    expect(card({ timeline: { ...timeline, months: timeline.months.map(({ month }) => ({ month, value: 0 })) } })).toBeNull();
  });
});

describe('its squares', () => {
  const dates = datesOf({ from: '2025-01-01', to: '2026-01-01' });

  it.each([1, 2, 3])('are one a day, none on another, in %i rows of as many weeks', (bands) => {
    const { cells, columns } = heat(
      dates.map((_, day) => day % 5),
      2,
      bands,
    );
    expect(weeksIn(dates.length, 2)).toBe(53);
    expect(columns).toBe(Math.ceil(53 / bands));
    expect(cells).toHaveLength(365);
    expect(new Set(cells.map(({ band, column, line }) => `${band} ${column} ${line}`)).size).toBe(365);
    for (const { band, column, line } of cells) expect(band < bands && column < columns && line < 7).toBe(true);
    // The day of the week is the date's own.
    for (const { day, line } of cells) expect(line).toBe((new Date(`${dates[day]}T00:00:00Z`).getUTCDay() + 6) % 7);
  });

  it('are stronger the more there was, and one great day does not pale the others', () => {
    const values = [0, 1, 25, 50, 75, 100, ...Array<number>(40).fill(100), 9000];
    const shades = heat(values, 0, 1).cells.map(({ shade }) => shade);
    expect(shades.slice(0, 6)).toEqual([0, 1, 1, 2, 3, SHADES]);
    expect(shades.at(-1)).toBe(SHADES);
    expect(heat([0, 0], 0, 1).cells.map(({ shade }) => shade)).toEqual([0, 0]);
  });

  it('tell where each month begins', () => {
    const { cells } = heat([1, 1, 1, 1], 0, 1);
    expect(monthStarts(cells, [0, 0, 1, 1]).map(({ day }) => day)).toEqual([0, 2]);
  });
});

/** Shades of a day that had something; 0 is a day without. */
export const SHADES = 4;

export interface HeatCell {
  readonly day: number;
  /** Which row of weeks it lies in, and where there: columns are weeks, lines are days of the week (Monday first). */
  readonly band: number;
  readonly column: number;
  readonly line: number;
  readonly shade: number;
}

/** How many weeks the days touch when the first of them is this day of the week (0 Monday). */
export const weeksIn = (days: number, firstWeekday: number): number => Math.ceil((days + firstWeekday) / 7);

/**
 * The days of a window as squares, week beside week, in `bands` rows. Shades are even steps up to the value that nineteen in twenty active
 * days stay under, so that one great day does not pale all others.
 */
export function heat(days: readonly number[], firstWeekday: number, bands: number): { cells: HeatCell[]; columns: number } {
  const active = days.filter((value) => value > 0).sort((a, b) => a - b);
  const full = active[Math.floor((active.length - 1) * 0.95)] ?? 1;
  const columns = Math.ceil(weeksIn(days.length, firstWeekday) / bands);
  const cells = days.map((value, day): HeatCell => {
    const week = Math.floor((day + firstWeekday) / 7);
    const shade = value > 0 ? Math.max(1, Math.min(SHADES, Math.ceil((SHADES * value) / full))) : 0;
    return { day, band: Math.floor(week / columns), column: week % columns, line: (day + firstWeekday) % 7, shade };
  });
  return { cells, columns };
}

/** The first square of each month: where its name stands. */
export function monthStarts(cells: readonly HeatCell[], monthOfDay: readonly number[]): HeatCell[] {
  return cells.filter(({ day }) => day === 0 || monthOfDay[day] !== monthOfDay[day - 1]);
}

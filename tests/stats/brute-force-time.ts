const formats = new Map<string, Intl.DateTimeFormat>();

/** Local date, "2025-03-30", and hour of an instant, straight from Intl. */
export function localTime(instantMs: number, timeZone: string): { date: string; hour: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const text = format.format(instantMs);
  return { date: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/** 0 is Monday. */
export const weekdayOf = (date: string): number => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;

export function nextDate(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The same date a year earlier; 29 February becomes 28 February. */
export function yearBefore(date: string): string {
  const text = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return new Date(`${text}T12:00:00Z`).toISOString().slice(0, 10) === text ? text : text.replace(/-29$/, '-28');
}

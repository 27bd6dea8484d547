import type { SessionCard } from '../../model/card';

/** Whole hours of the day that fall inside a sitting that began at `startHour` (3.5 is half past three), thinned to `most`. */
export function hourMarks(startHour: number, minutes: number, most: number, label: (hour: number) => string): SessionCard['marks'] {
  const hours = Math.max(1 / 60, minutes / 60);
  const first = Math.ceil(startHour);
  const count = Math.max(0, Math.floor(startHour + hours) - first + 1);
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => {
    const hour = first + i * step;
    return { at: (hour - startHour) / hours, label: label(hour % 24) };
  });
}

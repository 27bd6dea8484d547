import { displayEms } from './type';

/**
 * Size (canvas units) for a name of one or two lines in `width`: the largest of `most` and one step down at which it fits,
 * broken between words where it has any. What still does not fit ends in an ellipsis (CSS `line-clamp`).
 */
export function nameSize(name: string, width: number, most: number, least: number): number {
  const words = name.split(/\s+/);
  const longest = Math.max(...words.map(displayEms));
  const whole = displayEms(name);
  // Two lines hold a little less than twice the width: words seldom break in the middle.
  const fits = Math.min(width / Math.max(longest, 0.1), (width * 1.7) / Math.max(whole, 0.1));
  return Math.round(Math.max(least, Math.min(most, fits)));
}

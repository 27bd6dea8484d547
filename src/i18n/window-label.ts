import type { Locale } from '../model/pack';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "Jan", "1 Jan", "Jan 2025", "1 Jan 2025" */
const SIDE = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})(?: (\d{4}))?$/;

function sideOf(text: string): { year: string; rest: string } | null {
  const [, day, name = '', year] = SIDE.exec(text.trim()) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return null;
  return { year: year === undefined ? '' : `${year}년 `, rest: `${month}월${day === undefined ? '' : ` ${day}일`}` };
}

/**
 * What a language calls an edition's window. Labels that editions get by themselves ("Jan–Mar 2025", "1 Jan – 15 Nov 2025") are
 * said anew; a label that somebody chose is theirs and stays.
 */
export function windowLabelIn(locale: Locale, label: string): string {
  if (locale !== 'ko') return label;
  const sides = label.split('–').map(sideOf);
  const [first, last] = sides;
  if (!first || sides.length > 2) return label;
  if (last === undefined) return first.year === '' ? label : `${first.year}${first.rest}`;
  if (last === null || last.year === '') return label;
  return first.year === '' ? `${last.year}${first.rest}–${last.rest}` : `${first.year}${first.rest}–${last.year}${last.rest}`;
}

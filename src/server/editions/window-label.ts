import { addDays, format, isSameMonth, isSameYear, parseISO } from 'date-fns';
import type { DateWindow } from '../../model/window';

const FIRST_DAY = '01';

/**
 * What cards call a window unless the edition says otherwise: "2025" for a calendar year, "Jan 2025" for a month, "Jan–Mar 2025"
 * for whole months, "1 Jan – 15 Nov 2025" for anything else. The last date named is inside the window.
 */
export function windowLabel(window: DateWindow): string {
  const first = parseISO(window.from);
  const end = parseISO(window.to);
  const last = addDays(end, -1);
  const wholeMonths = window.from.endsWith(FIRST_DAY) && window.to.endsWith(FIRST_DAY);
  const sameYear = isSameYear(first, last);
  if (wholeMonths && sameYear) {
    if (format(first, 'MM') === '01' && format(last, 'MM') === '12') return format(first, 'yyyy');
    if (isSameMonth(first, last)) return format(first, 'MMM yyyy');
    return `${format(first, 'MMM')}–${format(last, 'MMM yyyy')}`;
  }
  const day = wholeMonths ? 'MMM' : 'd MMM';
  return `${format(first, sameYear ? day : `${day} yyyy`)} – ${format(last, `${day} yyyy`)}`;
}

import { compileTimeFormat } from '../csv/time-format';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
const readIso = compileTimeFormat('iso', 'UTC');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NOON = ' 12:00';

/**
 * Reads the dates of one export. The order history has instants; the order report has days, in the order of its country, which only the
 * whole file shows: a figure above 12 in front is a day. A day without a time is taken as noon UTC, which is that day in
 * all zones but the outermost.
 */
export class OrderDates {
  #dayFirst = false;
  #known = false;

  /** To be shown every date before the first is read. */
  see(text: string): void {
    const [, first, second] = SLASHED.exec(text) ?? [];
    if (second === undefined) return;
    if (Number(first) > 12) this.#dayFirst = true;
    if (Number(first) > 12 || Number(second) > 12) this.#known = true;
    else this.#ambiguous = true;
  }

  #ambiguous = false;

  /** Whether dates were seen that may be read in two ways, and none that settles it. */
  get doubtful(): boolean {
    return this.#ambiguous && !this.#known;
  }

  /** Epoch milliseconds, null when it is no date. */
  read(text: string): number | null {
    const year = SLASHED.exec(text)?.[3];
    if (year === undefined) return readIso(DAY.test(text) ? `${text}${NOON}` : text);
    return (this.#dayFirst ? DAY_FIRST : MONTH_FIRST)[year.length === 4 ? 'long' : 'short'](`${text}${NOON}`);
  }
}

const MONTH_FIRST = { short: compileTimeFormat('M/d/yy H:mm', 'UTC'), long: compileTimeFormat('M/d/yyyy H:mm', 'UTC') };
const DAY_FIRST = { short: compileTimeFormat('d/M/yy H:mm', 'UTC'), long: compileTimeFormat('d/M/yyyy H:mm', 'UTC') };

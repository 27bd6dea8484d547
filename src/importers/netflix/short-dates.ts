import { WallClock } from '../csv/wall-time';

const PARTS = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?$/;

/**
 * Reads the days of a short history, which are written in the order of the profile's language. Only the whole file shows which: a figure
 * above 12 is a day. When no date says it, months lead as in the United States, unless points part the figures.
 */
export class ShortDates {
  readonly #clock: WallClock;
  #dayLeads = false;
  #monthLeads = false;
  #points = false;
  #doubtful = false;

  /** `zone`: where the days are. */
  constructor(zone: string) {
    this.#clock = new WallClock(zone);
  }

  /** To be shown every date before the first is read. */
  see(text: string): void {
    const parts = PARTS.exec(text);
    const [, first = '', second = ''] = parts ?? [];
    if (parts === null || first.length > 2) return;
    if (text.includes('.')) this.#points = true;
    if (Number(first) > 12) this.#dayLeads = true;
    else if (Number(second) > 12) this.#monthLeads = true;
    else this.#doubtful = true;
  }

  /** What the person who imports should know of how the dates were taken. */
  get notes(): string[] {
    if (!this.#doubtful || this.#dayLeads !== this.#monthLeads) return [];
    return [`No date says whether days or months come first: ${this.#daysLead ? 'days' : 'months'} were taken to.`];
  }

  /** Noon of the day, which is neither morning nor night, since nobody knows the hour. Null when it is no date. */
  read(text: string): number | null {
    const [, first, second, third] = PARTS.exec(text) ?? [];
    if (first === undefined || second === undefined || third === undefined) return null;
    const [year, month, day] = first.length > 2 ? [first, second, third] : this.#daysLead ? [third, second, first] : [third, first, second];
    const full = Number(year) + (year.length <= 2 ? 2000 : 0);
    const noonMs = Date.UTC(full, Number(month) - 1, Number(day), 12);
    const date = new Date(noonMs);
    const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && full >= 1970 && full < 2100;
    return real ? this.#clock.toInstant(noonMs) : null;
  }

  get #daysLead(): boolean {
    return this.#dayLeads !== this.#monthLeads ? this.#dayLeads : this.#points;
  }
}

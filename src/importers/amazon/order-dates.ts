import { compileTimeFormat, type ReadTime } from '../csv/time-format';
import { marketplaceZone } from './marketplace-zone';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const readInstant = compileTimeFormat('iso', 'UTC');

/** When an order was placed. A day without a time is its noon in `zone`, which is null for an instant. */
export interface OrderDate {
  /** Epoch milliseconds. */
  readonly instantMs: number;
  readonly zone: string | null;
}

/**
 * Reads the dates of one export. The order history has instants; the order report has days, in the order of its country, which only the
 * whole file shows: a figure above 12 in front is a day. Noon of a day is neither morning nor night, so nothing is made of an hour that nobody knows.
 */
export class OrderDates {
  readonly #zone: string | null;
  readonly #readers = new Map<string, ReadTime>();
  readonly #zones = new Set<string>();
  #dayFirst = false;
  #settled = false;
  #ambiguous = false;
  #american = false;

  /** `zone`: where the days are, when the person has said so; else that of the shop. */
  constructor(zone: string | null) {
    this.#zone = zone;
  }

  /** To be shown every date, with its shop, before the first is read. */
  see(text: string, website: string): void {
    const [, first, second] = SLASHED.exec(text) ?? [];
    if (second === undefined && !DAY.test(text)) return;
    this.#zones.add(this.#zoneOf(website));
    if (/^amazon\.com$/i.test(website) || website === '') this.#american = true;
    if (second === undefined) return;
    if (Number(first) > 12) this.#dayFirst = true;
    if (Number(first) > 12 || Number(second) > 12) this.#settled = true;
    else this.#ambiguous = true;
  }

  /** What the person who imports should know of how the dates were taken. */
  get notes(): string[] {
    const notes: string[] = [];
    if (this.#doubtful) {
      notes.push(
        `No date says whether days or months come first: ${this.#daysLead ? 'days' : 'months'} were taken to, as is the custom of the shop.`,
      );
    }
    if (this.#zones.size > 0) {
      const zones = [...this.#zones].sort().join(', ');
      notes.push(
        `The order report knows days only: they are taken as noon in ${zones}${this.#zone === null ? ' (--zone names another)' : ''}.`,
      );
    }
    return notes;
  }

  /** Null when it is no date. */
  read(text: string, website: string): OrderDate | null {
    const year = SLASHED.exec(text)?.[3];
    if (year === undefined && !DAY.test(text)) return dated(readInstant(text), null);
    const zone = this.#zoneOf(website);
    const days = this.#daysLead ? 'd/M' : 'M/d';
    const format = year === undefined ? 'yyyy-MM-dd' : `${days}/${year.length === 4 ? 'yyyy' : 'yy'}`;
    return dated(this.#reader(`${format} HH:mm`, zone)(`${text} 12:00`), zone);
  }

  get #doubtful(): boolean {
    return this.#ambiguous && !this.#settled;
  }

  get #daysLead(): boolean {
    return this.#settled ? this.#dayFirst : !this.#american;
  }

  #zoneOf(website: string): string {
    return this.#zone ?? marketplaceZone(website);
  }

  #reader(format: string, zone: string): ReadTime {
    const key = `${format} ${zone}`;
    const reader = this.#readers.get(key) ?? compileTimeFormat(format, zone);
    this.#readers.set(key, reader);
    return reader;
  }
}

const dated = (instantMs: number | null, zone: string | null): OrderDate | null => (instantMs === null ? null : { instantMs, zone });

import { digestOf } from '../importers/source/digest';
import type { Tally } from '../importers/tally';
import { type ActivityEvent, ESTIMATED } from '../model/event';
import { OccurrenceCounter } from '../model/occurrence-counter';
import { yearClock } from './year-of';

/** One year of one person in one domain, as the page shows it before anything is sent. */
export interface YearSurvey {
  readonly year: number;
  readonly events: number;
  /** The first five by how often. */
  readonly top: readonly string[];
  readonly currency: string | null;
}

/** What one person has of one domain. */
export interface DomainSurvey {
  readonly person: string;
  readonly pack: string;
  readonly events: number;
  /** How many have a duration that nobody measured. */
  readonly estimated: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Newest first. */
  readonly years: readonly YearSurvey[];
}

/** What was recognised in somebody's files. */
export interface Survey {
  readonly format: string;
  /** What people call the format. */
  readonly name: string;
  readonly files: readonly string[];
  /** Rows of all kinds, and those that stood twice. */
  readonly rows: number;
  readonly twice: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly malformed: Readonly<Record<string, number>>;
  readonly examples: Tally['examples'];
  readonly warnings: readonly string[];
  /** The fullest first. */
  readonly domains: readonly DomainSurvey[];
}

/** Which domain counts an activity. */
export type PackOf = (activity: string) => string | null;

const TOP = 5;
/** Names of one year that are counted; beyond them only those that are known already. */
const MOST_NAMES = 50_000;

interface YearCount {
  events: number;
  readonly names: Map<string, number>;
  readonly currencies: Map<string, number>;
}

interface DomainCount {
  readonly person: string;
  readonly pack: string;
  events: number;
  estimated: number;
  fromMs: number;
  toMs: number;
  readonly years: Map<number, YearCount>;
}

/** Tells an event that stood in the files before from a new one. */
export function newOnly(): (event: { messageId: string }) => boolean {
  const seen = new OccurrenceCounter();
  return ({ messageId }) => {
    const { high, low } = digestOf(messageId);
    return seen.next(high, low) === 1;
  };
}

/** Counts events as they are read, and keeps none. */
export class Surveyor {
  readonly #packOf: PackOf;
  readonly #yearOf: (instantMs: number) => number;
  readonly #isNew = newOnly();
  readonly #domains = new Map<string, DomainCount>();
  #twice = 0;

  constructor(packOf: PackOf, zone: string) {
    this.#packOf = packOf;
    this.#yearOf = yearClock(zone);
  }

  see(event: ActivityEvent & { messageId: string }): void {
    if (!this.#isNew(event)) {
      this.#twice += 1;
      return;
    }
    const pack = this.#packOf(event.activity);
    if (pack === null) return;
    const domain = this.#domain(event.userId, pack);
    domain.events += 1;
    if (event.properties?.[ESTIMATED] === true) domain.estimated += 1;
    domain.fromMs = Math.min(domain.fromMs, event.occurredAt);
    domain.toMs = Math.max(domain.toMs, event.occurredAt);
    const at = this.#yearOf(event.occurredAt);
    const year = domain.years.get(at) ?? { events: 0, names: new Map(), currencies: new Map() };
    domain.years.set(at, year);
    year.events += 1;
    const name = event.creator?.name ?? event.item?.name;
    if (name && (year.names.size < MOST_NAMES || year.names.has(name))) add(year.names, name);
    if (event.currency) add(year.currencies, event.currency);
  }

  result({ format, name }: Pick<Survey, 'format' | 'name'>, tally: Tally): Survey {
    const domains = [...this.#domains.values()].sort((a, b) => b.events - a.events);
    const { files, read, skipped, malformed, examples, warnings } = tally;
    return {
      format,
      name,
      files,
      rows: read,
      twice: this.#twice,
      skipped,
      malformed,
      examples,
      warnings,
      domains: domains.map(({ years, ...domain }) => ({
        ...domain,
        years: [...years]
          .sort(([a], [b]) => b - a)
          .map(([year, { events, names, currencies }]) => ({
            year,
            events,
            top: most(names, TOP),
            currency: most(currencies, 1)[0] ?? null,
          })),
      })),
    };
  }

  #domain(person: string, pack: string): DomainCount {
    const key = JSON.stringify([person, pack]);
    const known = this.#domains.get(key);
    if (known !== undefined) return known;
    const made = {
      person,
      pack,
      events: 0,
      estimated: 0,
      fromMs: Number.POSITIVE_INFINITY,
      toMs: Number.NEGATIVE_INFINITY,
      years: new Map(),
    };
    this.#domains.set(key, made);
    return made;
  }
}

const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

const most = (counts: ReadonlyMap<string, number>, many: number): string[] =>
  [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, many)
    .map(([name]) => name);

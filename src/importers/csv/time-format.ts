import { WallClock } from './wall-time';

/** Reads an instant in epoch ms; null when the text does not follow the format or names no time of the calendar. */
export type ReadTime = (text: string) => number | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Unicode's letters for dates, as in date-fns. */
const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<shortYear>\\d{2})',
  MMMM: '(?<monthName>[A-Za-z]{3,9})',
  MMM: '(?<monthName>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour12>\\d{2})',
  h: '(?<hour12>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  m: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{2})',
  s: '(?<second>\\d{1,2})',
  SSS: '(?<fraction>\\d{1,9})',
  a: '(?<half>[AaPp])\\.?[Mm]\\.?',
  X: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
};

const PIECE = /'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** Why a format cannot be used, or null. `zone` is the zone of times that carry no offset. */
export function formatProblem(format: string, zone: string | undefined): string | null {
  if (format === 'epoch-s' || format === 'epoch-ms') return null;
  if (format === 'iso') return zone === undefined ? 'needs a "zone" beside it, for times without an offset' : null;
  const pieces = [...format.matchAll(PIECE)].map((match) => match[0]);
  if (pieces.join('') !== format) return 'has an unclosed quote';
  const unknown = pieces.find((piece) => /^[A-Za-z]/.test(piece) && !(piece in TOKENS));
  if (unknown !== undefined) {
    return `has the unknown letters "${unknown}" (known: ${Object.keys(TOKENS).join(' ')}; put plain text in '...')`;
  }
  const letters = new Set(pieces.filter((piece) => piece in TOKENS).map((piece) => piece[0]));
  if (!letters.has('y') || !letters.has('M') || !letters.has('d')) return 'must have a year, a month and a day';
  if (letters.has('h') !== letters.has('a')) return 'must have "h" and "a" together';
  return letters.has('X') || zone !== undefined ? null : 'needs a "zone" beside it, because it has no offset ("X")';
}

/** Compiles a format that `formatProblem` found nothing wrong with. */
export function compileTimeFormat(format: string, zone: string | undefined): ReadTime {
  if (format === 'epoch-s') return (text) => epoch(text, 1000);
  if (format === 'epoch-ms') return (text) => epoch(text, 1);
  const clock = new WallClock(zone ?? 'UTC');
  const patterns = (format === 'iso' ? ISO : [format]).map(patternOf);
  return (text) => {
    for (const pattern of patterns) {
      const groups = pattern.exec(text)?.groups;
      if (groups) return instantOf(groups, clock);
    }
    return null;
  };
}

const ISO = [
  "yyyy-MM-dd'T'HH:mm:ss.SSSX",
  "yyyy-MM-dd'T'HH:mm:ssX",
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
];

function patternOf(format: string): RegExp {
  const source = [...format.matchAll(PIECE)].map((match) => TOKENS[match[0]] ?? literal(match[1] ?? match[0])).join('');
  return new RegExp(`^${source}$`);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

function epoch(text: string, factor: number): number | null {
  const match = /^(\d{1,13})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  return Number(match[1]) * factor + (factor === 1 ? 0 : milliseconds(match[2] ?? ''));
}

/** Digits after the point as whole milliseconds, the rest cut off. */
const milliseconds = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3));

type Groups = Record<string, string | undefined>;

function instantOf(groups: Groups, clock: WallClock): number | null {
  const month = groups.monthName === undefined ? Number(groups.month) : MONTHS.indexOf(groups.monthName.slice(0, 3).toLowerCase()) + 1;
  const day = Number(groups.day);
  const hour = hourOf(groups);
  const minute = Number(groups.minute ?? 0);
  const second = Number(groups.second ?? 0);
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null;
  const ms = milliseconds(groups.fraction ?? '');
  const wallMs = Date.UTC(yearOf(groups), month - 1, day, hour, minute, second, ms);
  // The 30th of February would become a day of March.
  const back = new Date(wallMs);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return groups.offset === undefined ? clock.toInstant(wallMs) : wallMs - offsetMs(groups.offset);
}

function yearOf({ year, shortYear }: Groups): number {
  if (year !== undefined) return Number(year);
  return Number(shortYear) + (Number(shortYear) < 70 ? 2000 : 1900);
}

function hourOf({ hour, hour12, half }: Groups): number | null {
  if (hour12 === undefined) return Number(hour ?? 0);
  const of12 = Number(hour12);
  if (of12 < 1 || of12 > 12) return null;
  return (of12 % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

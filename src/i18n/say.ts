import { numberToHangulMixed } from 'es-hangul';
import { minorUnitDigits } from '../model/currency';
import type { Locale } from '../model/pack';
import type { Say } from '../model/sentences';
import { withParticle } from './particle';

/** Local calendar dates are drawn in UTC, so that no zone can move them; what is no date is shown as it is. */
const at = (date: string) => new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
const calendar = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (date: string) => {
    const instant = at(date);
    return Number.isNaN(instant.getTime()) ? date : format.format(instant);
  };
};

function clockEn(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  const figure = hour % 12 === 0 ? 12 : hour % 12;
  return `${figure}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`;
}

/** From which hour on Korean speaks of which part of the day. */
const PARTS_KO = [
  [21, '밤'],
  [18, '저녁'],
  [13, '오후'],
  [12, '낮'],
  [9, '오전'],
  [6, '아침'],
  [1, '새벽'],
  [0, '밤'],
] as const;

function clockKo(hour: number, minute: number): string {
  // Beside a date, "밤 12시 4분" could be either end of it.
  if (hour === 0 && minute > 0) return `0시 ${minute}분`;
  const part = PARTS_KO.find(([from]) => hour >= from)?.[1] ?? '';
  return `${part} ${hour % 12 === 0 ? 12 : hour % 12}시${minute === 0 ? '' : ` ${minute}분`}`;
}

type Unit = (n: number) => string;
interface Units {
  readonly day: Unit;
  readonly hour: Unit;
  readonly minute: Unit;
  readonly join: string;
}

/** The two greatest units, the rest dropped: a duration is never said longer than it was. */
function spell(minutes: number, { day, hour, minute, join }: Units): string {
  const whole = Math.floor(minutes);
  const parts: readonly (readonly [number, Unit])[] =
    whole >= 48 * 60
      ? [
          [Math.floor(whole / 1440), day],
          [Math.floor((whole % 1440) / 60), hour],
        ]
      : [
          [Math.floor(whole / 60), hour],
          [whole % 60, minute],
        ];
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => unit(n));
  return said.length === 0 ? minute(0) : said.join(join);
}

const made = new Map<Locale, Say>();

/** Ways to say numbers, dates and lists in one language. Made once: Intl's formats are slow to build. */
export function sayIn(locale: Locale): Say {
  const known = made.get(locale);
  if (known) return known;
  const say = makeSay(locale);
  made.set(locale, say);
  return say;
}

function makeSay(locale: Locale): Say {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const rules = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  const korean = locale === 'ko';
  const english = (one: string) => (n: number) => `${whole.format(n)} ${one}${n === 1 ? '' : 's'}`;
  const hangul = (unit: string) => (n: number) => `${whole.format(n)}${unit}`;
  const units: Units = korean
    ? { day: hangul('일'), hour: hangul('시간'), minute: hangul('분'), join: ' ' }
    : { day: english('day'), hour: english('hour'), minute: english('minute'), join: ' and ' };
  const clock = korean ? clockKo : clockEn;
  const currencies = new Map<string, Intl.NumberFormat>();
  const money = (amountMinor: number, currency: string) => {
    const digits = minorUnitDigits(currency);
    // Won are said, not signed, where they are at home.
    if (korean && currency === 'KRW') return `${whole.format(amountMinor)}원`;
    const format =
      currencies.get(currency) ??
      new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
    currencies.set(currency, format);
    return format.format(amountMinor / 10 ** digits);
  };

  return {
    locale,
    number: (value, decimals = 0) =>
      decimals === 0 ? whole.format(value) : decimals >= 3 ? fine.format(value) : fine.format(Number(value.toFixed(decimals))),
    spoken: (value) => (korean && value >= 10_000 ? numberToHangulMixed(Math.round(value), { spacing: true }) : whole.format(value)),
    money: (amountMinor, currency) => money(amountMinor, currency),
    percent: (value) => `${percent.format(value)}%`,
    share: (value) => `${percent.format(value < 0.01 ? Math.round(value * 1000) / 10 : Math.round(value * 100))}%`,
    date: calendar(locale, { month: 'long', day: 'numeric' }),
    weekday: calendar(locale, { weekday: 'long' }),
    month: calendar(locale, { month: 'long' }),
    shortMonth: calendar(locale, { month: 'short' }),
    hour: (hour) => clock(hour, 0),
    time: clock,
    duration: (minutes) => spell(minutes, units),
    plural: (n, one, other) => (rules.select(n) === 'one' ? one : other),
    // Korean lists of names read better with commas alone; "및" belongs to contracts.
    list: (names) => (korean ? names.join(', ') : list.format(names)),
    particle: (word, particle, standIn) => (korean ? withParticle(word, particle, standIn) : word),
  };
}

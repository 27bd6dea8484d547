import { minorUnitDigits } from '../../model/currency';
import type { MappedEvent, Outcome } from '../importer';
import { compileRules } from './compile-rules';
import { parseDecimal, scaled } from './decimal';
import type { Mapping } from './mapping';
import { compileTemplate, type Fields, type Fill, type Header } from './template';
import { compileTimeFormat } from './time-format';

/** A field that could not be read; the row is malformed. */
class FieldProblem extends Error {}

const ONE = { units: 1n, scale: 0 } as const;

/** Compiles a mapping for the columns of one file. Throws AnnumError for columns that are not there. */
export function compileMapping(mapping: Mapping, header: Header): (fields: Fields) => Outcome {
  const { event } = mapping;
  const fill = (text: string | undefined, key: string): Fill =>
    text === undefined ? () => null : compileTemplate(text, header, `event.${key}`);
  const judge = compileRules(mapping.rules, header);
  const texts = {
    userId: fill(event.userId, 'userId'),
    activity: fill(event.activity, 'activity'),
    country: fill(event.country, 'country'),
    platform: fill(event.platform, 'platform'),
    timezone: fill(event.timezone, 'timezone'),
  };
  const messageId = fill(event.messageId, 'messageId');
  const currency = fill(event.currency, 'currency');
  const occurredAt = compileTime(event.occurredAt, fill);
  const durationMs = compileDuration(event.duration, fill);
  const amountMinor = compileAmount(event.amount, fill);
  const quantity = fill(event.quantity, 'quantity');
  const item = compileEntity(event.item, 'item', fill);
  const creator = compileEntity(event.creator, 'creator', fill);
  const collection = compileEntity(event.collection, 'collection', fill);
  const categories = event.categories?.map((text, index) => fill(text, `categories.${index}`));
  const properties = Object.entries(event.properties ?? {}).map(([name, text]) => [name, fill(text, `properties.${name}`)] as const);

  return (fields) => {
    const verdict = judge(fields);
    if ('skip' in verdict) return { kind: 'skipped', reason: verdict.skip };
    const text = (name: keyof typeof texts) => (verdict.set.get(name) ?? texts[name])(fields);
    try {
      const code = currency(fields)?.toUpperCase() ?? null;
      const mapped: MappedEvent = {
        messageId: messageId(fields),
        userId: required(text('userId'), 'userId'),
        activity: required(text('activity'), 'activity'),
        occurredAt: occurredAt(fields),
        durationMs: durationMs(fields),
        amountMinor: amountMinor(fields, code),
        currency: code,
        quantity: whole(quantity(fields), 'quantity'),
        item: item(fields),
        creator: creator(fields),
        collection: collection(fields),
        categories: categories && namesOf(categories, fields),
        country: text('country'),
        platform: text('platform'),
        timezone: text('timezone'),
        properties: propertiesOf(properties, fields),
      };
      return { kind: 'event', event: mapped };
    } catch (error) {
      if (error instanceof FieldProblem) return { kind: 'malformed', reason: error.message };
      throw error;
    }
  };
}

type Compile = (text: string | undefined, key: string) => Fill;

function compileTime({ text, format, zone }: Mapping['event']['occurredAt'], fill: Compile): (fields: Fields) => number {
  const value = fill(text, 'occurredAt.text');
  const read = compileTimeFormat(format, zone);
  return (fields) => {
    const instant = read(required(value(fields), 'occurredAt'));
    if (instant === null) throw new FieldProblem(`occurredAt: is no time of the form "${format}"`);
    return instant;
  };
}

const UNIT_MS = { ms: 1, s: 1000, min: 60_000 } as const;

function compileDuration(duration: Mapping['event']['duration'], fill: Compile): (fields: Fields) => number | null {
  if (duration === undefined) return () => null;
  const value = fill(duration.text, 'duration.text');
  const { unit } = duration;
  return (fields) => {
    const text = value(fields);
    if (text === null) return null;
    const ms = unit === 'clock' ? clockMs(text) : decimalMs(text, UNIT_MS[unit]);
    if (ms === null) throw new FieldProblem('duration: is no duration');
    return ms;
  };
}

function clockMs(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)$/.exec(text);
  return match ? ((Number(match[1] ?? 0) * 60 + Number(match[2])) * 60 + Number(match[3])) * 1000 : null;
}

function decimalMs(text: string, unitMs: number): number | null {
  const decimal = parseDecimal(text, '.');
  return decimal && scaled(decimal, { units: BigInt(unitMs), scale: 0 }, 0);
}

function compileAmount(amount: Mapping['event']['amount'], fill: Compile): (fields: Fields, currency: string | null) => number | null {
  if (amount === undefined) return () => null;
  const value = fill(amount.text, 'amount.text');
  const times = amount.times === undefined ? null : fill(amount.times, 'amount.times');
  return (fields, currency) => {
    const text = value(fields);
    if (text === null) return null;
    const price = parseDecimal(text, amount.decimal);
    const factor = times === null ? ONE : parseDecimal(times(fields) ?? '', amount.decimal);
    if (price === null || factor === null) throw new FieldProblem('amount: is no amount of money');
    const minor = scaled(price, factor, minorUnitDigits(required(currency, 'currency')));
    if (minor === null) throw new FieldProblem('amount: is too large');
    return minor;
  };
}

function compileEntity(entity: Mapping['event']['item'], key: string, fill: Compile): (fields: Fields) => MappedEvent['item'] {
  if (entity === undefined) return () => null;
  const id = fill(entity.id, `${key}.id`);
  const name = fill(entity.name, `${key}.name`);
  return (fields) => {
    const ownId = id(fields);
    // A product without a description is still that product.
    const shown = name(fields) ?? ownId;
    return shown === null ? null : { id: ownId, name: shown };
  };
}

function required(text: string | null, key: string): string {
  if (text === null) throw new FieldProblem(`${key}: is empty`);
  return text;
}

function whole(text: string | null, key: string): number | null {
  if (text === null) return null;
  const decimal = parseDecimal(text, '.');
  const value = decimal && scaled(decimal, ONE, 0);
  if (decimal === null || value === null || BigInt(value) * 10n ** BigInt(decimal.scale) !== decimal.units) {
    throw new FieldProblem(`${key}: is no whole number`);
  }
  return value;
}

/** Without empty names and repeats, which differ only in what the file left out. */
const namesOf = (fills: readonly Fill[], fields: Fields): string[] => [...new Set(fills.flatMap((name) => name(fields) ?? []))];

function propertiesOf(properties: readonly (readonly [string, Fill])[], fields: Fields): Record<string, string> | null {
  const kept = properties.flatMap(([name, value]) => {
    const text = value(fields);
    return text === null ? [] : [[name, text] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

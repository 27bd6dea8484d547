import { parseDecimal } from './decimal';
import type { Condition, Mapping } from './mapping';
import { compileTemplate, type Fields, type Fill, type Header } from './template';

/** What a row's rules say: a reason to leave it out, or the fields that they set. */
export type Verdict = { skip: string } | { set: ReadonlyMap<string, Fill> };

const NOTHING: ReadonlyMap<string, Fill> = new Map();

/** Compiles the rules of a mapping for a header. Throws AnnumError for columns that are not there. */
export function compileRules(rules: Mapping['rules'], header: Header): (fields: Fields) => Verdict {
  const compiled = rules.map((rule, index) => ({
    holds: compileCondition(rule.when, header, `rules.${index}.when.column`),
    skip: rule.skip,
    set: Object.entries(rule.set ?? {}).map(([name, text]) => [name, compileTemplate(text, header, `rules.${index}.set.${name}`)] as const),
  }));
  return (fields) => {
    let set: Map<string, Fill> | null = null;
    for (const rule of compiled) {
      if (!rule.holds(fields)) continue;
      if (rule.skip !== undefined) return { skip: rule.skip };
      set ??= new Map();
      for (const [name, fill] of rule.set) set.set(name, fill);
    }
    return { set: set ?? NOTHING };
  };
}

function compileCondition(condition: Condition, header: Header, key: string): (fields: Fields) => boolean {
  const column = header.indexOf(condition.column, key);
  const test = compileTest(condition);
  return (fields) => test((fields[column] ?? '').trim());
}

function compileTest({ empty, equals, startsWith, matches, below, above }: Condition): (text: string) => boolean {
  if (empty !== undefined) return (text) => (text === '') === empty;
  if (equals !== undefined) return (text) => equals.includes(text);
  if (startsWith !== undefined) return (text) => startsWith.some((start) => text.startsWith(start));
  if (matches !== undefined) {
    const pattern = new RegExp(matches, 'u');
    return (text) => pattern.test(text);
  }
  return (text) => {
    const decimal = parseDecimal(text, '.');
    if (decimal === null) return false;
    const value = Number(decimal.units) / 10 ** decimal.scale;
    return below !== undefined ? value < below : value > (above ?? Number.POSITIVE_INFINITY);
  };
}

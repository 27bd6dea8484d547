import { AnnumError } from '../../model/errors';

/** The fields of one row, in the order of the header. */
export type Fields = readonly string[];

/** What a template gives for one row: trimmed text, or null when nothing but white space is left. */
export type Fill = (fields: Fields) => string | null;

const PART = /\{\{|\}\}|\{([^{}]+)\}/g;

/** Whether braces match: "{Column}" takes a column in, "{{" and "}}" are braces themselves. */
export const isTemplate = (text: string): boolean => !/[{}]/.test(text.replace(PART, ''));

/** Finds columns by name: as written, else without regard to case. A repeated name is "Name", "Name (2)", ... */
export class Header {
  readonly names: readonly string[];
  readonly #exact = new Map<string, number>();
  readonly #folded = new Map<string, number>();

  constructor(cells: Fields) {
    const seen = new Map<string, number>();
    this.names = cells.map((cell) => {
      const name = cell.trim();
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return times === 1 ? name : `${name} (${times})`;
    });
    for (const [index, name] of this.names.entries()) {
      this.#exact.set(name, index);
      if (!this.#folded.has(name.toLowerCase())) this.#folded.set(name.toLowerCase(), index);
    }
  }

  /** Throws AnnumError that names the key of the mapping and the columns there are. */
  indexOf(column: string, key: string): number {
    const index = this.#exact.get(column.trim()) ?? this.#folded.get(column.trim().toLowerCase());
    if (index !== undefined) return index;
    throw new AnnumError('invalid_input', `The mapping's ${key} names the column "${column}", which the file does not have.`, {
      mend: `Its columns are: ${this.names.join(', ')}.`,
    });
  }
}

/** Compiles "{InvoiceNo}-{StockCode}" for a header. `key` is the mapping's key, for errors. */
export function compileTemplate(text: string, header: Header, key: string): Fill {
  const parts: (string | number)[] = [];
  let from = 0;
  for (const match of text.matchAll(PART)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(match[1] === undefined ? match[0].slice(1) : header.indexOf(match[1], key));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  const only = parts[0];
  if (parts.length === 1 && typeof only === 'number') return (fields) => textOrNull(fields[only] ?? '');
  if (parts.every((part) => typeof part === 'string')) {
    const constant = textOrNull(parts.join(''));
    return () => constant;
  }
  return (fields) => textOrNull(parts.map((part) => (typeof part === 'string' ? part : (fields[part] ?? ''))).join(''));
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

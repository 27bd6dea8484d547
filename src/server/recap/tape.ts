import type { Measure, Totals } from '../../model/recap';
import { type DateWindow, monthsOf } from '../../model/window';
import { dateOf, dayOf } from '../warehouse/scope';

/** How a part of a recap is written on a tape and read from it again. */
export interface Codec<Value> {
  readonly write: (tape: Tape, value: Value) => void;
  readonly read: (tape: Tape) => Value;
}

type Cell = number | null;

/** A row of numbers, and the texts that some of them stand for. Whatever is read was written in the same order. */
export class Tape {
  readonly cells: Cell[];
  readonly texts: string[];
  readonly #places = new Map<string, number>();
  #at = 0;
  /** What one part of a recap says and later ones are written with. */
  window: DateWindow = { from: '1970-01-01', to: '1970-01-02' };
  minCohort = 0;
  totals: Totals | null = null;
  /** Whether values are minutes, and what the race is in. */
  inMinutes = false;
  raceIn: Measure = 'plays';

  constructor(texts: string[] = [], cells: Cell[] = []) {
    this.texts = texts;
    this.cells = cells;
  }

  put(cell: Cell): void {
    this.cells.push(cell);
  }

  take(): Cell {
    const cell = this.cells[this.#at];
    if (cell === undefined) throw new Error('A packed recap ends too early.');
    this.#at += 1;
    return cell;
  }

  /** The place of a text, which stands on the tape once. */
  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }
}

const MINUTE_MS = 60_000;

export const number: Codec<number> = {
  write: (tape, value) => tape.put(value),
  read: (tape) => {
    const cell = tape.take();
    if (cell === null) throw new Error('A packed recap lacks a number.');
    return cell;
  },
};

export const numberOrNull: Codec<number | null> = { write: (tape, value) => tape.put(value), read: (tape) => tape.take() };

/** Minutes as the whole milliseconds that they came from: shorter, and read and written much faster. */
export const minutes: Codec<number> = {
  write: (tape, value) => tape.put(Math.round(value * MINUTE_MS)),
  read: (tape) => number.read(tape) / MINUTE_MS,
};

/** A value in the measure that was told before it. */
export const value: Codec<number> = {
  write: (tape, value) => (tape.inMinutes ? minutes : number).write(tape, value),
  read: (tape) => (tape.inMinutes ? minutes : number).read(tape),
};

export const text: Codec<string> = {
  write: (tape, value) => tape.put(tape.placeOf(value)),
  read: (tape) => {
    const value = tape.texts[number.read(tape)];
    if (value === undefined) throw new Error('A packed recap lacks a text.');
    return value;
  },
};

export const textOrNull: Codec<string | null> = {
  write: (tape, value) => tape.put(value === null ? null : tape.placeOf(value)),
  read: (tape) => {
    const place = tape.take();
    return place === null ? null : (tape.texts[place] ?? null);
  },
};

/** A local date, counted from the window's first. */
export const date: Codec<string> = {
  write: (tape, value) => tape.put(dayOf(value) - dayOf(tape.window.from)),
  read: (tape) => dateOf(number.read(tape) + dayOf(tape.window.from)),
};

/** A month of the window, by its place there. */
export const month: Codec<string> = {
  write: (tape, value) => tape.put(monthsOf(tape.window).indexOf(value)),
  read: (tape) => monthsOf(tape.window)[number.read(tape)] ?? '',
};

export const instant: Codec<string> = {
  write: (tape, value) => tape.put(Date.parse(value)),
  read: (tape) => new Date(number.read(tape)).toISOString(),
};

export const list = <Item>(item: Codec<Item>): Codec<Item[]> => ({
  write: (tape, value) => {
    tape.put(value.length);
    for (const each of value) item.write(tape, each);
  },
  read: (tape) => Array.from({ length: number.read(tape) }, () => item.read(tape)),
});

export const nullable = <Value>(inner: Codec<Value>): Codec<Value | null> => ({
  write: (tape, value) => {
    tape.put(value === null ? 0 : 1);
    if (value !== null) inner.write(tape, value);
  },
  read: (tape) => (tape.take() === 0 ? null : inner.read(tape)),
});

/** Keys are written and read in this order, and so given back in it. */
export function object<Value extends object>(keys: { readonly [Key in keyof Value]-?: Codec<Value[Key]> }): Codec<Value> {
  const codecs = Object.entries(keys) as [keyof Value, Codec<unknown>][];
  return {
    write: (tape, value) => {
      for (const [key, codec] of codecs) codec.write(tape, value[key]);
    },
    read: (tape) => {
      const value: Partial<Record<keyof Value, unknown>> = {};
      for (const [key, codec] of codecs) value[key] = codec.read(tape);
      return value as Value;
    },
  };
}

export const record = <Value>(inner: Codec<Value>): Codec<Record<string, Value>> => {
  const entries = list<readonly [string, Value]>({
    write: (tape, [key, value]) => {
      text.write(tape, key);
      inner.write(tape, value);
    },
    read: (tape) => [text.read(tape), inner.read(tape)],
  });
  return { write: (tape, value) => entries.write(tape, Object.entries(value)), read: (tape) => Object.fromEntries(entries.read(tape)) };
};

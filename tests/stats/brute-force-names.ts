import type { Counted } from './brute-force-events';
import { byCodePoint, foldedForm, shownForm } from './brute-force-text';

/** Shown names, the orders that break ties, and whose an item is; from all counted events of the window, and spellings of all others. */
export interface NameBook {
  name(kind: Kind, identity: string): string;
  id(identity: string): string | null;
  /** By shown name, then identity. */
  compare(kind: Kind, a: string, b: string): number;
  owner(kind: 'item' | 'collection', identity: string): string | null;
}
export type Kind = 'item' | 'creator' | 'collection' | 'category';

/** `others` name creators as well, but only those that no event of the window names. */
export function nameBook(events: readonly Counted[], others: readonly Counted[]): NameBook {
  const spellings: Record<Kind, Map<string, Map<string, number>>> = {
    item: new Map(),
    creator: new Map(),
    collection: new Map(),
    category: new Map(),
  };
  const owners = { item: new Map<string, Map<string, number>>(), collection: new Map<string, Map<string, number>>() };
  const add = (table: Map<string, Map<string, number>>, key: string, value: string) => {
    const counts = table.get(key) ?? new Map<string, number>();
    counts.set(value, (counts.get(value) ?? 0) + 1);
    table.set(key, counts);
  };
  for (const event of events) {
    for (const kind of ['item', 'creator', 'collection'] as const) {
      const identity = event[kind];
      if (identity !== null) add(spellings[kind], identity, shownForm(event.names[kind]));
    }
    for (const name of new Set(event.names.categories)) add(spellings.category, `n${foldedForm(name)}`, shownForm(name));
    for (const kind of ['item', 'collection'] as const) {
      const identity = event[kind];
      if (identity !== null && event.creator !== null) add(owners[kind], identity, event.creator);
    }
  }
  // Spellings without a use: the smallest of them is shown where there is no other.
  for (const { creator, names } of others) {
    const known = creator === null ? undefined : spellings.creator.get(creator);
    if (creator !== null && !known?.has(shownForm(names.creator))) {
      spellings.creator.set(creator, new Map([...(known ?? []), [shownForm(names.creator), 0]]));
    }
  }
  const book: NameBook = {
    name: (kind, identity) =>
      [...(spellings[kind].get(identity) ?? [])].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]?.[0] ?? '?',
    id: (identity) => (identity.startsWith('i') ? identity.slice(1) : null),
    compare(kind, a, b) {
      const named = byCodePoint(book.name(kind, a), book.name(kind, b));
      if (named !== 0) return named;
      const [textA = '', creatorA = ''] = a.split('\u0000');
      const [textB = '', creatorB = ''] = b.split('\u0000');
      if (textA !== textB || creatorA === creatorB) return byCodePoint(textA, textB);
      if (creatorA === '' || creatorB === '') return creatorA === '' ? -1 : 1;
      return book.compare('creator', creatorA, creatorB);
    },
    owner: (kind, identity) =>
      [...(owners[kind].get(identity) ?? [])].sort((a, b) => b[1] - a[1] || book.compare('creator', a[0], b[0]))[0]?.[0] ?? null,
  };
  return book;
}

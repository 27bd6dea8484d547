import { ENTITY_KINDS, type EntityKind, type NameRow, names } from '../stats/names';
import type { Reader } from '../warehouse/readers';
import type { Scope } from '../warehouse/scope';
import type { Names } from './rows';

/** Names of entities, each asked for once: the buckets of a run name mostly the same ones. */
export interface NameBook {
  /** All names that are known by then, at least the wanted ones and their owners'. */
  namesOf(reader: Reader, scope: Scope, wanted: Wanted): Promise<Names>;
}

type Wanted = Readonly<Record<EntityKind, Iterable<number>>>;
type Page = Record<EntityKind, Map<number, NameRow>>;

/** How many names are kept; then the book begins anew. About 100 MB. */
const MOST_NAMES = 500_000;
/** Asked for in one statement: parameters travel in a server's address line, which is at most 1 MB long. */
const MOST_ASKED = 50_000;

export function openNameBook(most = MOST_NAMES): NameBook {
  let current = noNames();
  return {
    async namesOf(reader, scope, wanted) {
      if (ENTITY_KINDS.reduce((sum, kind) => sum + current[kind].size, 0) > most) current = noNames();
      // Buckets overlap: whoever has begun goes on with the page they began with.
      const page = current;
      await learn(page, reader, scope, wanted);
      const owners = (['items', 'collections'] as const).flatMap((kind) =>
        [...wanted[kind]].map((entity) => page[kind].get(entity)?.owner ?? 0).filter((owner) => owner > 0),
      );
      await learn(page, reader, scope, { creators: new Set(owners), items: [], collections: [], categories: [] });
      return page;
    },
  };
}

async function learn(page: Page, reader: Reader, scope: Scope, wanted: Wanted): Promise<void> {
  const missing = ENTITY_KINDS.flatMap((kind) =>
    [...wanted[kind]].filter((entity) => !page[kind].has(entity)).map((entity) => ({ kind, entity })),
  );
  for (let from = 0; from < missing.length; from += MOST_ASKED) {
    const some = missing.slice(from, from + MOST_ASKED);
    const params = Object.fromEntries(
      ENTITY_KINDS.map((kind) => [kind, some.filter((each) => each.kind === kind).map(({ entity }) => entity)]),
    );
    for (const { kind, entity, ...row } of await reader.query(names.name, names.sql(scope), params, names.row)) page[kind].set(entity, row);
  }
}

const noNames = (): Page => ({
  creators: new Map(),
  items: new Map(),
  collections: new Map(),
  categories: new Map(),
});

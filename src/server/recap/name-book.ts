import { ENTITY_KINDS, type EntityKind, type NameRow, names } from '../stats/names';
import type { Reader } from '../warehouse/readers';
import type { Scope } from '../warehouse/scope';
import type { Names } from './rows';

/** Names of entities, each asked for once: the buckets of a run name mostly the same ones. */
export interface NameBook {
  /** Throws when one of the entities has no name. */
  namesOf(reader: Reader, scope: Scope, wanted: Readonly<Record<EntityKind, Iterable<number>>>): Promise<Names>;
}

/** How many names are kept; then the book begins anew. About 100 MB. */
const MOST_NAMES = 500_000;
/** Asked for in one statement: parameters travel in a server's address line, which is at most 1 MB long. */
const MOST_ASKED = 50_000;

export function openNameBook(): NameBook {
  let known = noNames();
  const missing = (wanted: Readonly<Record<EntityKind, Iterable<number>>>) =>
    ENTITY_KINDS.flatMap((kind) => [...wanted[kind]].filter((entity) => !known[kind].has(entity)).map((entity) => ({ kind, entity })));

  const learn = async (reader: Reader, scope: Scope, entities: readonly { kind: EntityKind; entity: number }[]) => {
    for (let from = 0; from < entities.length; from += MOST_ASKED) {
      const some = entities.slice(from, from + MOST_ASKED);
      const params = Object.fromEntries(
        ENTITY_KINDS.map((kind) => [kind, some.filter((each) => each.kind === kind).map(({ entity }) => entity)]),
      );
      for (const { kind, entity, ...row } of await reader.query(names.name, names.sql(scope), params, names.row)) {
        known[kind].set(entity, row);
      }
    }
  };
  return {
    async namesOf(reader, scope, wanted) {
      if (ENTITY_KINDS.reduce((sum, kind) => sum + known[kind].size, 0) > MOST_NAMES) known = noNames();
      await learn(reader, scope, missing(wanted));
      const owners = (['items', 'collections'] as const).flatMap((kind) =>
        [...wanted[kind]].map((entity) => known[kind].get(entity)?.owner ?? 0).filter((owner) => owner > 0),
      );
      await learn(reader, scope, missing({ creators: new Set(owners), items: [], collections: [], categories: [] }));
      return known;
    },
  };
}

const noNames = () => ({
  creators: new Map<number, NameRow>(),
  items: new Map<number, NameRow>(),
  collections: new Map<number, NameRow>(),
  categories: new Map<number, NameRow>(),
});

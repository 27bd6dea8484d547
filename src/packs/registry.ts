import { AnnumError } from '../model/errors';
import type { Pack } from '../model/pack';
import * as installed from './installed';

/** Packs without a place of their own come after those that have one. */
const place = ({ place = Number.POSITIVE_INFINITY }: Pack) => place;

/** Every domain that an edition can have: one folder each. In the order in which they are offered. */
export const packs: readonly Pack[] = Object.values<Pack>(installed).sort((a, b) =>
  place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0,
);

const byId: ReadonlyMap<string, Pack> = new Map(packs.map((pack) => [pack.id, pack]));

/** Ids of the known packs, in the order in which they are offered. */
export const packIds: readonly string[] = [...byId.keys()];

/** The pack with this id; throws `not_found` with the known ids. */
export function getPack(id: string): Pack {
  const pack = byId.get(id);
  if (pack) return pack;
  throw new AnnumError('not_found', `there is no pack "${id}"`, { mend: `use one of: ${packIds.join(', ')}`, data: { known: packIds } });
}

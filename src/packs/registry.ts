import { AnnumError } from '../model/errors';
import type { Pack } from '../model/pack';
import { music } from './music/music';

/** Every domain that an edition can have. A new domain is one new folder and one line here. */
const packs: ReadonlyMap<string, Pack> = new Map([music].map((pack) => [pack.id, pack]));

/** Ids of the known packs, in the order in which they are offered. */
export const packIds: readonly string[] = [...packs.keys()];

/** The pack with this id; throws `not_found` with the known ids. */
export function getPack(id: string): Pack {
  const pack = packs.get(id);
  if (pack) return pack;
  throw new AnnumError('not_found', `there is no pack "${id}"`, { mend: `use one of: ${packIds.join(', ')}`, data: { known: packIds } });
}

import type { CardKind } from '@/model/card';
import type { Pack } from '@/model/pack';
import { packs } from '@/packs/registry';

/** The first pack that tells a card of this kind. */
export function packWith(kind: CardKind): Pack {
  const pack = packs.find(({ deck }) => deck.includes(kind));
  if (!pack) throw new Error(`no pack has the card "${kind}"`);
  return pack;
}

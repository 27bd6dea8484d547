import type { Recap } from '../../model/recap';
import { safeName } from '../../model/safe-name';
import type { CardContext, Select } from '../card-context';
import { heroNumber } from '../figures';

const FEWEST = 3;

/** What one came back to most: the item of most orders where purchases count, else the most played one. */
function mostRepeated({ reorder, top }: Recap, { pack }: CardContext) {
  if (pack.counts.by === 'purchase') return reorder && { ...reorder, count: reorder.orders };
  const first = pack.listMeasures.items === 'plays' ? top.items[0] : undefined;
  return first ? { name: first.name, creator: first.creator, count: first.plays, quantity: first.plays } : null;
}

/** The one thing, again and again. */
export const select: Select<'again'> = (recap, ctx) => {
  const { pack, say, words } = ctx;
  const found = mostRepeated(recap, ctx);
  if (!found || found.count < (pack.least?.again ?? FEWEST) || !words.again) return null;
  const name = safeName(found.name);
  const creator = found.creator === null ? null : safeName(found.creator);
  return {
    kind: 'again',
    words: words.again({ name, creator, count: found.count, quantity: found.quantity }),
    name,
    creator,
    hero: heroNumber(say, found.count, words.units.times(found.count)),
  };
};

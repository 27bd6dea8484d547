import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { shareOf } from '../figures';

const SHOWN = 5;

/** The five that were played most; silent when nothing was played twice. */
export const select: Select<'top-items'> = (recap, { words }) => {
  const top = recap.top.items.slice(0, SHOWN);
  const greatest = top[0]?.plays ?? 0;
  if (greatest < 2) return null;
  const rows = top.map((item, index) => ({
    rank: index + 1,
    name: safeName(item.name),
    detail: item.creator === null ? '' : safeName(item.creator),
    value: words.plays(item.plays),
    share: shareOf(item.plays, greatest),
  }));
  return { kind: 'top-items', words: words.topItems({ rows }), rows };
};

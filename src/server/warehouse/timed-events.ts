import { DAY_MS, type Scope } from './scope';

/** Events (`e`) with their person (`p`) and the offset in force at their start (`z`): the same on every engine, exact at every change of clocks. */
export const timedEvents = ({ tables }: Scope): string => `${tables.events} AS e
    INNER JOIN ${tables.people} AS p ON p.user_id = e.user_id
    ASOF INNER JOIN ${tables.zone_offsets} AS z ON z.zone = p.zone AND z.from_ms <= e.t`;

/** Local date of the start; shifted by a day so that integer division rounds down for the first hours of 1970 too. */
export const LOCAL_DAY = `toInt32(intDiv(e.t + z.offset_ms + ${DAY_MS}, ${DAY_MS}) - 1)`;
export const LOCAL_HOUR = `toUInt8(intDiv((e.t + z.offset_ms + ${DAY_MS}) % ${DAY_MS}, 3600000))`;

/** Whether an event counts at all; an absent duration is -1, an absent amount 0. */
export function counts({ pack, edition }: Scope): string {
  if (pack.counts.by === 'duration') return `e.dur >= ${edition.minDurationMs ?? pack.counts.minDurationMs}`;
  return 'e.quantity >= 1 AND e.amount >= 0';
}

export const inWindow = ({ window }: Scope): string => `(${LOCAL_DAY} >= ${window.fromDay} AND ${LOCAL_DAY} < ${window.toDay})`;

/** 128-bit hash of an entity as sent: equal texts, equal spelling. */
export const SPELLINGS = {
  creator: 'reinterpretAsUInt128(sipHash128(e.creator_id, e.creator_name))',
  item: 'reinterpretAsUInt128(sipHash128(e.item_id, e.item_name, e.creator_id, e.creator_name))',
  collection: 'reinterpretAsUInt128(sipHash128(e.collection_id, e.collection_name, e.creator_id, e.creator_name))',
  categories: 'reinterpretAsUInt128(sipHash128(e.categories))',
} as const;

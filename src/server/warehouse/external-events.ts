import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import { type ExternalEvents, type ExternalField, isTableName } from '../../model/external-events';
import type { Warehouse } from './client';
import { literal } from './literal';

const columnRow = z.object({ name: z.string(), type: z.string() });
const countRow = z.object({ count: z.number() });

/** The columns that a run reads, by the field that fills each. `occurredAt` and `userId` are always there. */
const TARGETS = {
  userId: 'user_id',
  activity: 'activity',
  occurredAt: 'occurred_at_ms',
  durationMs: 'duration_ms',
  amountMinor: 'amount_minor',
  currency: 'currency',
  quantity: 'quantity',
  itemId: 'item_id',
  itemName: 'item_name',
  creatorId: 'creator_id',
  creatorName: 'creator_name',
  collectionId: 'collection_id',
  collectionName: 'collection_name',
  categories: 'categories',
  timezone: 'timezone',
} as const satisfies Record<ExternalField, string>;

const WHOLE = /^U?Int(8|16|32|64)$/;
const DAY_MS = 86_400_000;

/** How a column of a type becomes what the event store would hold; undefined when it cannot. A field without a column has `absent`. */
const FIELDS: Record<'text' | 'whole' | 'instant' | 'list', (column: string, type: string) => string | undefined> = {
  text: (column) => `trimBoth(ifNull(toString(${column}), ''))`,
  whole: (column, type) => (WHOLE.test(type) ? `toInt64(${column})` : undefined),
  instant: (column, type) => {
    if (WHOLE.test(type)) return `toInt64(${column})`;
    if (type.startsWith('DateTime')) return `toUnixTimestamp64Milli(toDateTime64(${column}, 3))`;
    if (type === 'String') return `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${column}, 3, 'UTC'))`;
    return undefined;
  },
  list: (column, type) => {
    if (/^Array\((Nullable\()?(LowCardinality\()?(Nullable\()?String\)*$/.test(type)) {
      return `toJSONString(arrayFilter(name -> name != '', arrayMap(name -> trimBoth(ifNull(toString(name), '')), ${column})))`;
    }
    if (type === 'String') return `if(trimBoth(ifNull(${column}, '')) = '', '', toJSONString([trimBoth(ifNull(${column}, ''))]))`;
    return undefined;
  },
};

const KINDS: Record<ExternalField, { kind: keyof typeof FIELDS; needs: string; absent: string }> = {
  userId: { kind: 'text', needs: 'anything', absent: "''" },
  activity: { kind: 'text', needs: 'anything', absent: "''" },
  occurredAt: {
    kind: 'instant',
    needs: 'a DateTime, whole epoch milliseconds, or text with a date and time',
    absent: "CAST(NULL, 'Nullable(Int64)')",
  },
  durationMs: { kind: 'whole', needs: 'whole milliseconds', absent: "CAST(NULL, 'Nullable(Int64)')" },
  amountMinor: { kind: 'whole', needs: "whole numbers in the currency's minor unit", absent: "CAST(NULL, 'Nullable(Int64)')" },
  currency: { kind: 'text', needs: 'anything', absent: "''" },
  quantity: { kind: 'whole', needs: 'whole numbers', absent: '1' },
  itemId: { kind: 'text', needs: 'anything', absent: "''" },
  itemName: { kind: 'text', needs: 'anything', absent: "''" },
  creatorId: { kind: 'text', needs: 'anything', absent: "''" },
  creatorName: { kind: 'text', needs: 'anything', absent: "''" },
  collectionId: { kind: 'text', needs: 'anything', absent: "''" },
  collectionName: { kind: 'text', needs: 'anything', absent: "''" },
  categories: { kind: 'list', needs: 'a list of names, or one name', absent: "''" },
  timezone: { kind: 'text', needs: 'anything', absent: "''" },
};

/** An outside table as a run reads it: what stands after FROM, and how many rows it has now. */
export interface OutsideEvents {
  readonly events: string;
  readonly count: bigint;
}

/**
 * Looks at the table or the files that an edition names and makes the statement that reads them as events; what the edition says about
 * columns selects from those that are there. On a cluster each shard reads all and keeps its own people. Throws `not_found` or `conflict`.
 */
export async function readOutsideEvents(warehouse: Warehouse, outside: ExternalEvents): Promise<OutsideEvents> {
  const table = tableOf(warehouse, outside.from);
  const columns = await describe(warehouse, table, outside.from);
  const fields = (Object.keys(TARGETS) as ExternalField[]).map((field) => `${expression(field, outside, columns)} AS ${TARGETS[field]}`);
  const [total] = await warehouse.query('outside-count', `SELECT toInt64(count()) AS count FROM ${table}`, {}, countRow);
  // As the intake would refuse them: nobody's, timeless, and impossibly long ones.
  const events = `(SELECT 0 AS id, 0 AS estimated, * FROM (SELECT ${fields.join(', ')} FROM ${table})
      WHERE user_id != '' AND occurred_at_ms >= 0 AND ifNull(duration_ms, 0) BETWEEN 0 AND ${DAY_MS}
        AND cityHash64(user_id) % {shards:UInt32} = {shard:UInt32})`;
  return { events, count: BigInt(total?.count ?? 0) };
}

/** Parts of a name have passed the model's pattern; paths become literals. */
function tableOf(warehouse: Warehouse, from: string): string {
  if (isTableName(from)) {
    if (!warehouse.server) {
      throw new AnnumError('conflict', `"${from}" is a table, and the embedded engine has none.`, {
        mend: 'Set CLICKHOUSE_URL to the server that has it, or name Parquet files.',
      });
    }
    return from
      .split('.')
      .map((part) => `\`${part}\``)
      .join('.');
  }
  if (from.startsWith('s3://')) return `s3(${literal(from)}, 'Parquet')`;
  if (/^https?:/.test(from)) return `url(${literal(from)}, 'Parquet')`;
  return `file(${literal(from)}, 'Parquet')`;
}

async function describe(warehouse: Warehouse, table: string, from: string): Promise<Map<string, string>> {
  try {
    const rows = await warehouse.query('outside-columns', `DESCRIBE TABLE ${table}`, {}, columnRow);
    return new Map(rows.map(({ name, type }) => [name, type]));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new AnnumError('not_found', `The events at "${from}" cannot be read: ${reason.slice(0, 300)}`, {
      mend: 'Check the name and that the ClickHouse user (or this machine, for the embedded engine) may read it.',
      cause: error,
    });
  }
}

function expression(field: ExternalField, { activity, columns, from }: ExternalEvents, known: ReadonlyMap<string, string>): string {
  const { kind, needs, absent } = KINDS[field];
  const column = columns[field];
  if (column === undefined) return field === 'activity' && activity !== undefined ? literal(activity) : absent;
  const type = known.get(column);
  if (type === undefined) {
    throw new AnnumError('conflict', `"${from}" has no column "${column}" for ${field}.`, {
      mend: `It has: ${[...known.keys()].join(', ')}.`,
    });
  }
  const plain = type.replace(/^(Nullable|LowCardinality)\((.*)\)$/, '$2').replace(/^Nullable\((.*)\)$/, '$1');
  const made = FIELDS[kind](`\`${column.replace(/[\\`]/g, (char) => `\\${char}`)}\``, plain);
  if (made === undefined) throw new AnnumError('conflict', `The column "${column}" of "${from}" is ${type}; ${field} needs ${needs}.`);
  // A cell without a time is no event, one without a quantity is one of it.
  if (field === 'occurredAt') return `ifNull(${made}, -1)`;
  return field === 'quantity' ? `ifNull(${made}, 1)` : made;
}

import { z } from 'zod';

/** Fields of an event that a column of an outside table can fill. */
export const EXTERNAL_FIELDS = [
  'userId',
  'activity',
  'occurredAt',
  'durationMs',
  'amountMinor',
  'currency',
  'quantity',
  'itemId',
  'itemName',
  'creatorId',
  'creatorName',
  'collectionId',
  'collectionName',
  'categories',
  'timezone',
] as const;
export type ExternalField = (typeof EXTERNAL_FIELDS)[number];

const TABLE = /^[A-Za-z_]\w{0,127}(\.[A-Za-z_]\w{0,127})?$/;
const PARQUET = /^(s3:\/\/|https?:\/\/|\/).+\.parquet$/;

/** Whether this names a table or view of ClickHouse, or Parquet files. */
export const isTableName = (from: string): boolean => TABLE.test(from);

/**
 * Events that live outside of the event store: a table or view of the ClickHouse server ("shop.orders"), or Parquet files (an absolute
 * path, http(s) or s3 address; * stands for several). Each row is one event, as it is: what is there twice counts twice.
 */
export const externalEventsSchema = z
  .object({
    from: z
      .string()
      .max(1024)
      .refine(
        (from) => isTableName(from) || PARQUET.test(from),
        'must be a table ("db.table"), or a path or address that ends in ".parquet"',
      ),
    /** What every row is, when no column says it. */
    activity: z.string().min(1).max(64).optional(),
    /** The column of each field. */
    columns: z.partialRecord(z.enum(EXTERNAL_FIELDS), z.string().min(1).max(256)),
  })
  .superRefine(({ activity, columns }, ctx) => {
    const wrong = (message: string) => ctx.addIssue({ code: 'custom', path: ['columns'], message });
    if (columns.userId === undefined || columns.occurredAt === undefined) wrong('must name the columns of userId and occurredAt');
    if ((activity === undefined) === (columns.activity === undefined))
      wrong('must name the column of activity, or the one activity of all rows');
    for (const kind of ['item', 'creator', 'collection'] as const) {
      if (columns[`${kind}Id`] !== undefined && columns[`${kind}Name`] === undefined)
        wrong(`must name the column of ${kind}Name beside ${kind}Id`);
    }
  });
export type ExternalEvents = z.output<typeof externalEventsSchema>;

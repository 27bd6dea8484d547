import { z } from 'zod';

/** ClickHouse's format for answers: a column's values stand together, so its name is written, read and checked once and not in every row. */
export const COLUMNS_FORMAT = 'JSONColumnsWithMetadata';

/** Without rows, `data` may lack its columns. */
const answerSchema = z.object({ data: z.record(z.string(), z.array(z.unknown())), rows: z.number() });

/** The rows of an answer in COLUMNS_FORMAT with the columns that `row` names, each value parsed. Throws when one is missing or not as it should be. */
export function rowsOfColumns<Row extends z.ZodObject>(answer: string, row: Row): z.output<Row>[] {
  const { data, rows: length } = answerSchema.parse(JSON.parse(answer));
  if (length === 0) return [];
  const columns = Object.entries(row.shape).map(([name, value]) => [name, z.array(value as z.ZodType).parse(data[name])] as const);
  return Array.from({ length }, (_, at) => {
    const one: Record<string, unknown> = {};
    for (const [name, values] of columns) one[name] = values[at];
    return one as z.output<Row>;
  });
}

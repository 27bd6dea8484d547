import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';

/** A database of DuckDB in a file, as one sets it up for a large job: all cores, spilling beside the file. */
export interface Duck {
  run(sql: string): Promise<void>;
  /** Rows by way of JSON, which is the fastest way into this process. */
  rows<Row extends z.ZodType>(sql: string, row: Row): Promise<z.output<Row>[]>;
  close(): void;
}

export async function openDuck(file: string): Promise<Duck> {
  const instance = await DuckDBInstance.create(file, { temp_directory: `${file}.tmp`, preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql, row) {
      const answer = await connection.runAndReadAll(`SELECT to_json(coalesce(list(r), []))::VARCHAR FROM (${sql}) AS r`);
      const [[text] = []] = answer.getRows();
      return z.array(row).parse(JSON.parse(String(text)));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

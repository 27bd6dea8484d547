import type { Warehouse } from '@/server/warehouse/client';
import { NOTHING, plus, type Spent, spentBy } from './timed';

/** Time by statement name. */
export type Timings = Map<string, Spent>;

/**
 * An engine whose statements run one at a time and are timed. A query is first run without handing over its rows, which is what is
 * timed: the work in the engine, not the way into this process.
 */
export function timedWarehouse(engine: Warehouse, timings: Timings): Warehouse {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const timed = async (name: string, work: () => Promise<void>) => {
    timings.set(name, plus(timings.get(name) ?? NOTHING, await spentBy(work)));
  };
  return {
    ...engine,
    query: (name, sql, params, row) =>
      inTurn(async () => {
        await timed(name, () => engine.command(name, `${sql} FORMAT Null`, params));
        return engine.query(name, sql, params, row);
      }),
    ask: (name, sql, params) => inTurn(() => engine.ask(name, sql, params)),
    command: (name, sql, params) => inTurn(() => timed(name, () => engine.command(name, sql, params))),
    insert: (name, table, rows) => inTurn(() => timed(name, () => engine.insert(name, table, rows))),
  };
}

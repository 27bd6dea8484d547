import { type Cells, hasColumns, headerOf, lookThrough, readTable } from '../csv/csv-table';
import { compileTimeFormat, type ReadTime } from '../csv/time-format';
import type { MappedEvent, Outcome, PersonalExport, Reading } from '../importer';
import type { FoundFile } from '../source/found-file';
import { readExport } from '../source/read-export';
import { DISH_COLUMNS, DISH_NEEDS, type DishColumn, Orders, orderKey, textIn } from './orders';

export interface UberEatsRequest extends PersonalExport<'uber-eats'> {
  /** Where the orders' clock was; absent: UTC. */
  zone?: string;
}

/** Reads what somebody ordered from Uber Eats, from the data that Uber sends. */
export function readUberEats({ paths, userId, zone }: UberEatsRequest): Promise<Reading> {
  const orders = new Map<string, Orders>();
  const readTime = compileTimeFormat('iso', zone ?? 'UTC');
  return readExport<'orders'>(paths, {
    name: 'Uber Eats orders',
    give: 'Give the zip that Uber sent, its folder, or Eats/user_orders-0.csv.',
    kindOf: kindOfUberEats,
    async prepare(files) {
      for (const file of files) orders.set(file.input, await survey(file));
      return zone === undefined ? ['Orders have the time of their place and no zone: it is taken as UTC (--zone names another).'] : [];
    },
    rowsOf(file) {
      const ask = (orders.get(file.input) ?? new Orders()).asker();
      return readTable(file.chunks(), DISH_COLUMNS, (cells) => mapDish(cells, { userId, zone: zone ?? null, readTime, ask }));
    },
  });
}

export async function kindOfUberEats(file: FoundFile): Promise<'orders' | null> {
  const header = await headerOf(file.chunks());
  return header !== null && hasColumns(header, DISH_COLUMNS, DISH_NEEDS) ? 'orders' : null;
}

async function survey(file: FoundFile): Promise<Orders> {
  const orders = new Orders();
  await lookThrough(file.chunks(), DISH_COLUMNS, (cells) => {
    if (leftOut(cells) === null) orders.see(cells);
  });
  return orders;
}

/** Why a row is no dish that was delivered. */
function leftOut({ status, item }: Cells<DishColumn>): string | null {
  if (!/^complete/i.test(status)) return textIn(status)?.toLowerCase().slice(0, 64) ?? 'without a status';
  return textIn(item) === null ? 'no dish' : null;
}

interface DishContext {
  readonly userId: string;
  readonly zone: string | null;
  readonly readTime: ReadTime;
  readonly ask: ReturnType<Orders['asker']>;
}

/** One row. Its time is the wall clock of the place even where it ends in "Z". */
function mapDish(cells: Cells<DishColumn>, { userId, zone, readTime, ask }: DishContext): Outcome {
  const reason = leftOut(cells);
  if (reason !== null) return { kind: 'skipped', reason };
  const occurredAt = readTime(cells.time.replace(/(?:\.\d+)?Z$/, ''));
  if (occurredAt === null) return { kind: 'malformed', reason: 'Request_Time_Local is no time' };
  const currency = textIn(cells.currency)?.toUpperCase() ?? null;
  const worth = ask(cells);
  if (worth === 'choice') return { kind: 'skipped', reason: 'another choice with the same dish' };
  const restaurant = textIn(cells.restaurant);
  const event: MappedEvent = {
    userId,
    activity: 'order',
    occurredAt,
    timezone: zone,
    amountMinor: currency === null ? null : worth.share,
    currency,
    quantity: /^[1-9]\d{0,5}(?:\.0+)?$/.test(cells.quantity) ? Number.parseInt(cells.quantity, 10) : 1,
    item: { name: cells.item.slice(0, MAX_NAME) },
    creator: restaurant === null ? null : { name: restaurant.slice(0, MAX_NAME) },
    collection: { id: `${cells.time} ${restaurant ?? cells.city}`.slice(0, MAX_ID), name: `Order of ${cells.time.slice(0, DATE_LENGTH)}` },
  };
  return { kind: 'event', event, identity: JSON.stringify([orderKey(cells), cells.item, cells.quantity, cells.itemPrice]) };
}

const MAX_NAME = 1024;
const MAX_ID = 512;
const DATE_LENGTH = 10;

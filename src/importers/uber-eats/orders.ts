import { minorUnitDigits } from '../../model/currency';
import type { Cells, Columns } from '../csv/csv-table';
import { parseDecimal, scaled } from '../csv/decimal';

export type DishColumn =
  | 'city'
  | 'restaurant'
  | 'time'
  | 'status'
  | 'item'
  | 'quantity'
  | 'choice'
  | 'itemPrice'
  | 'orderPrice'
  | 'currency';

/** user_orders-0.csv. Instructions to the courier are not read. */
export const DISH_COLUMNS: Columns<DishColumn> = {
  city: ['City_Name', 'City'],
  restaurant: ['Restaurant_Name'],
  time: ['Request_Time_Local'],
  status: ['Order_Status'],
  item: ['Item_Name'],
  quantity: ['Item_quantity'],
  choice: ['Customizations'],
  itemPrice: ['Item_Price'],
  orderPrice: ['Order_Price'],
  currency: ['Currency'],
};

export const DISH_NEEDS = ['restaurant', 'time', 'status', 'item', 'orderPrice', 'currency'] as const;

const ONE = { units: 1n, scale: 0 } as const;

/** A cell's text; null when it is empty or says that there is none. */
export const textIn = (cell: string): string | null => (cell === '' || /^(?:n\/a|\\n|null|none)$/i.test(cell) ? null : cell);

/** Money in minor units; null when it is absent or no amount. */
export function minorIn(cell: string, currency: string): number | null {
  const text = textIn(cell);
  const decimal = text === null ? null : parseDecimal(text, '.');
  return decimal && scaled(decimal, ONE, minorUnitDigits(currency));
}

/** Orders have no id: what all rows of one have in common stands for it. */
export const orderKey = (cells: Cells<DishColumn>): string =>
  JSON.stringify([cells.city, cells.restaurant, cells.time, cells.orderPrice, cells.currency]);

/** A dish of an order: the same name, count and price. */
const dishKey = (cells: Cells<DishColumn>): string => JSON.stringify([cells.item, cells.quantity, cells.itemPrice]);

interface Dish {
  /** Rows by what was chosen with it: the file has a row for each choice. */
  readonly choices: Map<string, number>;
  readonly weight: number;
}

/**
 * What the rows say together. A dish has a row for each thing chosen with it, so two rows of one dish are two of it only when they chose
 * the same; and the price of an order stands on each of its rows, so it is shared out among the dishes, by their prices, to the last cent.
 */
export class Orders {
  readonly #orders = new Map<string, Map<string, Dish>>();

  /** To be shown every row before the first is asked for. */
  see(cells: Cells<DishColumn>): void {
    const order = this.#orders.get(orderKey(cells)) ?? new Map<string, Dish>();
    this.#orders.set(orderKey(cells), order);
    const dish = order.get(dishKey(cells)) ?? { choices: new Map(), weight: minorIn(cells.itemPrice, cells.currency) ?? 0 };
    order.set(dishKey(cells), dish);
    dish.choices.set(cells.choice, (dish.choices.get(cells.choice) ?? 0) + 1);
  }

  /** Asks of the rows of one file, in their order, what each is worth: its share of the order's price, or that it is a further choice. */
  asker(): (cells: Cells<DishColumn>) => { share: number | null } | 'choice' {
    const seen = new Map<string, number>();
    return (cells) => {
      const key = `${orderKey(cells)}\n${dishKey(cells)}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      const order = this.#orders.get(orderKey(cells));
      const dish = order?.get(dishKey(cells));
      if (order === undefined || dish === undefined || times > timesOf(dish)) return 'choice';
      const price = minorIn(cells.orderPrice, cells.currency);
      if (price === null) return { share: null };
      const dishes = [...order.values()].flatMap((each) => Array.from({ length: timesOf(each) }, () => each));
      const at = dishes.indexOf(dish) + times - 1;
      return {
        share: shareOf(
          price,
          dishes.map(({ weight }) => weight),
          at,
        ),
      };
    };
  }
}

const timesOf = ({ choices }: Dish): number => Math.max(...choices.values());

/** The part of `whole` that falls to one of the weights; all parts together are the whole. Equal parts when nothing has a weight. */
function shareOf(whole: number, weights: readonly number[], at: number): number {
  const known = weights.some((weight) => weight > 0) ? weights.map((weight) => Math.max(0, weight)) : weights.map(() => 1);
  const total = known.reduce((sum, weight) => sum + weight, 0);
  const before = known.slice(0, at).reduce((sum, weight) => sum + weight, 0);
  return Math.floor((whole * (before + (known[at] ?? 0))) / total) - Math.floor((whole * before) / total);
}

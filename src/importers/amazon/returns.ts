/** A line as far as returns are concerned; the amount in minor units. */
export interface SoldLine {
  readonly orderId: string;
  readonly asin: string | null;
  readonly quantity: number;
  readonly amountMinor: number;
}

/**
 * Which lines of the orders came back. Refunds name an order and an amount, never a line: so an order whose refunds reach its total was
 * returned whole, and of any other the line that cost exactly what was refunded. A refund of anything else (a part of a price, a fee)
 * returns nothing.
 */
export class Returns {
  readonly #whole: ReadonlySet<string>;
  readonly #lines: ReadonlyMap<string, readonly number[]>;

  /** `refunds`: amounts by order, in minor units; `totals`: what the orders came to. */
  constructor(refunds: ReadonlyMap<string, readonly number[]>, totals: ReadonlyMap<string, number>) {
    const reached = (orderId: string, amounts: readonly number[]) => {
      const total = totals.get(orderId) ?? 0;
      return total > 0 && sum(amounts) >= total;
    };
    this.#whole = new Set([...refunds].filter(([orderId, amounts]) => reached(orderId, amounts)).map(([orderId]) => orderId));
    this.#lines = refunds;
  }

  /** Asks of the lines of one file, in their order, whether each came back; a refund of one line is used up by it. */
  asker(): (line: Pick<SoldLine, 'orderId' | 'amountMinor'>) => boolean {
    const open = new Map([...this.#lines].map(([orderId, amounts]) => [orderId, [...amounts]]));
    return ({ orderId, amountMinor }) => {
      if (this.#whole.has(orderId)) return true;
      const amounts = open.get(orderId) ?? [];
      const at = amountMinor > 0 ? amounts.indexOf(amountMinor) : -1;
      if (at >= 0) amounts.splice(at, 1);
      return at >= 0;
    };
  }
}

/** What each order came to over several files, which may repeat each other's lines: of equal lines, as many as one file has. */
export function orderTotals(files: readonly (readonly SoldLine[])[]): Map<string, number> {
  const times = new Map<string, { line: SoldLine; count: number }>();
  for (const lines of files) {
    const here = new Map<string, number>();
    for (const line of lines) {
      const key = JSON.stringify([line.orderId, line.asin, line.quantity, line.amountMinor]);
      const count = (here.get(key) ?? 0) + 1;
      here.set(key, count);
      if (count > (times.get(key)?.count ?? 0)) times.set(key, { line, count });
    }
  }
  const totals = new Map<string, number>();
  for (const { line, count } of times.values()) totals.set(line.orderId, (totals.get(line.orderId) ?? 0) + line.amountMinor * count);
  return totals;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

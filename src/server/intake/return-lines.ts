/** A line of an order as it is now. */
export interface OrderLine {
  /** Its place in the order, from 0. */
  readonly place: number;
  readonly itemId: string | null;
  readonly itemName: string | null;
  /** 0: it went back before. */
  readonly quantity: number;
  readonly amountMinor: number | null;
}

export interface Returned {
  /** Which lines, and how many units; empty: whatever `totalMinor` says, and all without it. */
  readonly lines: readonly { readonly itemId: string | null; readonly name: string; readonly quantity: number }[];
  readonly totalMinor: number | null;
}

/**
 * The lines with what went back taken out. Named lines lose units, and their share of the money. Without names: a refund that reaches the
 * order's total returns it whole, one of exactly a line's price that line; any other lowers all amounts evenly and returns nothing.
 */
export function returnLines<Line extends OrderLine>(order: readonly Line[], returned: Returned): Line[] {
  if (returned.lines.length > 0) return returned.lines.reduce((lines, one) => returnUnits(lines, one), [...order]);
  const total = order.reduce((sum, line) => sum + (line.quantity > 0 ? (line.amountMinor ?? 0) : 0), 0);
  const back = returned.totalMinor;
  if (back === null || back >= total) return order.map(gone);
  if (back <= 0) return [...order];
  const exact = order.find((line) => line.quantity > 0 && line.amountMinor === back);
  if (exact) return order.map((line) => (line === exact ? gone(line) : line));
  let soFar = 0;
  let backSoFar = 0;
  return order.map((line) => {
    if (line.quantity === 0 || line.amountMinor === null) return line;
    soFar += line.amountMinor;
    const upTo = Math.round((back * soFar) / total);
    const share = upTo - backSoFar;
    backSoFar = upTo;
    return { ...line, amountMinor: line.amountMinor - share };
  });
}

const gone = <Line extends OrderLine>(line: Line): Line => ({ ...line, quantity: 0 });

function returnUnits<Line extends OrderLine>(lines: Line[], { itemId, name, quantity }: Returned['lines'][number]): Line[] {
  let left = Math.max(1, quantity);
  return lines.map((line) => {
    const same = itemId === null || line.itemId === null ? line.itemName === name : line.itemId === itemId;
    if (!same || left === 0 || line.quantity <= 0) return line;
    const taken = Math.min(left, line.quantity);
    left -= taken;
    const stays = line.quantity - taken;
    const amountMinor = line.amountMinor === null ? null : Math.round((line.amountMinor * stays) / line.quantity);
    return stays === 0 ? gone(line) : { ...line, quantity: stays, amountMinor };
  });
}

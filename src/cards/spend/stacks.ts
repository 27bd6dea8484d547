/** Coins of one stack at most; beyond it one coin stands for several. */
const TALLEST = 24;

export interface Stacks {
  /** Upper left corner of every coin, y downward from the top of the room; `top` is the last coin of the highest stack. */
  readonly coins: readonly { readonly x: number; readonly y: number; readonly month: number; readonly top: boolean }[];
  readonly wide: number;
  readonly thick: number;
}

/** A stack a month, as high as the month was busy. A month with anything has a coin. */
export function stacks(months: readonly number[], width: number, height: number): Stacks {
  const most = Math.max(1, ...months);
  const scale = Math.min(1, TALLEST / most);
  const pitch = width / Math.max(1, months.length);
  const counts = months.map((value) => (value <= 0 ? 0 : Math.max(1, Math.round(value * scale))));
  const highest = Math.max(1, ...counts);
  const thick = Math.min(height / highest, pitch * 0.62);
  const loud = counts.indexOf(highest);
  const coins = counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, i) => ({
      // Coins are never quite on top of each other.
      x: pitch * month + pitch * 0.07 + (((month * 3 + i * 5) % 5) - 2) * pitch * 0.014,
      y: height - thick * (i + 1),
      month,
      top: month === loud && i === count - 1,
    })),
  );
  return { coins, wide: pitch * 0.86, thick };
}

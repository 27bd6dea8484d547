export interface Chain {
  readonly links: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  /** The line through all links. */
  readonly thread: string;
  readonly width: number;
  readonly height: number;
  /** From one link to the next. */
  readonly step: number;
}

const [WIDTH, HEIGHT] = [912, 900];

/** Lays days on a line that turns back at each edge, in the largest step at which all fit 912 by 900; a busier day is a larger link. */
export function chain(days: readonly number[]): Chain {
  const count = Math.max(1, days.length);
  let columns = 1;
  while (Math.ceil(count / columns) > Math.floor((columns * HEIGHT) / WIDTH)) columns++;
  columns = Math.max(columns, 4);
  const step = WIDTH / columns;
  const most = Math.max(...days, 1);
  const links = days.map((value, i) => {
    const row = Math.floor(i / columns);
    const along = i % columns;
    const column = row % 2 === 0 ? along : columns - 1 - along;
    return {
      x: Math.round((column + 0.5) * step),
      y: Math.round((row + 0.5) * step),
      r: Math.round(step * (0.2 + 0.26 * Math.sqrt(Math.max(0, value) / most))),
    };
  });
  const rows = Math.ceil(count / columns);
  return { links, thread: `M${links.map((link) => `${link.x} ${link.y}`).join('L')}`, width: WIDTH, height: Math.round(rows * step), step };
}

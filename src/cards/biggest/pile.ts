/** More boxes than this are a wall. */
const MOST = 140;

export interface Pile {
  /** Boxes from the floor up, centred on their middle; y grows downward from the top of the room. */
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly tilt: number }[];
  readonly side: number;
}

/** One box a unit, heaped against the floor of a room: each row one shorter than the one below, the last one on top. */
export function pile(units: number, width: number, height: number): Pile {
  const count = Math.max(1, Math.min(MOST, units));
  let columns = 1;
  while ((columns * (columns + 1)) / 2 < count) columns++;
  const side = Math.min(width / columns, height / columns, 190);
  const boxes: { x: number; y: number; tilt: number }[] = [];
  const left = (width - columns * side) / 2;
  for (let row = 0; boxes.length < count; row++) {
    const inRow = Math.min(columns - row, count - boxes.length);
    for (let i = 0; i < inRow; i++) {
      // Nobody stacks straight; the tilt depends on the place alone.
      const tilt = ((((row * 7 + i * 5) % 9) - 4) * 1.1) / (1 + row * 0.1);
      boxes.push({ x: left + side * (i + 0.5 + row / 2), y: height - side * (row + 0.5), tilt });
    }
  }
  return { boxes, side };
}

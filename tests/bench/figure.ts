/** One line of the table that `npm run bench` prints: a measurement and what the same run measured beside it. */
export interface Figure {
  /** What was done, and to how much. */
  readonly what: string;
  readonly annum: string;
  /** The baseline by name, with its measurement. */
  readonly baseline: string;
  /** Annum over the baseline, in the sense that the line names. */
  readonly ratio: string;
  readonly wanted: string;
}

/** Prints figures as a Markdown table. */
export function printFigures(figures: readonly Figure[]): void {
  const columns = ['what', 'annum', 'baseline', 'ratio', 'wanted'] as const;
  printTable(
    columns,
    figures.map((figure) => columns.map((column) => figure[column])),
  );
}

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'));
}

/** Milliseconds as seconds with as many places as say something. */
export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

export const inThousands = (count: number): string => Math.round(count).toLocaleString('en-US');

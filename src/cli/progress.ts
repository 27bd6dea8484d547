/** Quiet lines, where no terminal reads them, come this often; a terminal's bar is redrawn ten times a second at most. */
const LINE_EVERY_MS = 10_000;
const DRAW_EVERY_MS = 100;
const BAR_WIDTH = 24;

export interface Progress {
  /** How much is done so far, in the unit given at the start; `note` follows it ("12,000 duplicates"). */
  update(done: number, note?: string): void;
  /** Sets or corrects how much there is to do. */
  total(total: number): void;
  /** Clears the bar, or writes the last line. Call it in `finally`; calling it twice is harmless. */
  stop(): void;
}

export interface ProgressOptions {
  label: string;
  /** Absent: the end is unknown and only the count is shown. */
  total?: number | undefined;
  /** What is counted: "rows", "MB", "recaps". */
  unit?: string;
  /** No output at all: pass the command's --json here. */
  silent?: boolean | undefined;
  /** Where to draw; stderr, so that stdout stays for results. */
  stream?: { isTTY?: boolean; columns?: number; write(text: string): unknown };
  now?: () => number;
}

/** A progress bar on a terminal, and a quiet line every ten seconds elsewhere. */
export function createProgress(options: ProgressOptions): Progress {
  const stream = options.stream ?? process.stderr;
  const now = options.now ?? Date.now;
  const startedMs = now();
  const every = stream.isTTY ? DRAW_EVERY_MS : LINE_EVERY_MS;
  let { total } = options;
  let done = 0;
  let note = '';
  let drawnMs = stream.isTTY ? Number.NEGATIVE_INFINITY : startedMs;
  let stopped = options.silent === true;

  const draw = () => {
    const text = describe({
      label: options.label,
      unit: options.unit,
      done,
      total,
      note,
      elapsedMs: now() - startedMs,
      bar: stream.isTTY === true,
    });
    stream.write(stream.isTTY ? `\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}` : `${text}\n`);
    drawnMs = now();
  };
  return {
    update(count, words) {
      done = count;
      note = words ?? note;
      if (!stopped && now() - drawnMs >= every) draw();
    },
    total(count) {
      total = count;
    },
    stop() {
      if (stopped) return;
      stopped = true;
      if (stream.isTTY) stream.write('\r\x1b[2K');
      else if (drawnMs !== startedMs) draw();
    },
  };
}

interface Moment {
  label: string;
  unit: string | undefined;
  done: number;
  total: number | undefined;
  note: string;
  elapsedMs: number;
  bar: boolean;
}

function describe({ label, unit, done, total, note, elapsedMs, bar }: Moment): string {
  const amount = total === undefined ? count(done) : `${count(done)} of ${count(total)}`;
  const parts = [label];
  if (total !== undefined && total > 0) {
    const share = Math.min(1, done / total);
    const filled = Math.round(share * BAR_WIDTH);
    if (bar) parts.push(`${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`);
    parts.push(`${Math.floor(share * 100)} %`);
  }
  parts.push(unit ? `${amount} ${unit}` : amount);
  if (total !== undefined && done > 0 && done < total && elapsedMs > 2_000) {
    parts.push(`about ${seconds((elapsedMs / done) * (total - done))} left`);
  }
  if (note) parts.push(note);
  return parts.join('  ');
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

const seconds = (ms: number): string => (ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`);

import { describe, expect, it } from 'vitest';
import { createProgress } from '@/cli/progress';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let ms = 0;
  return {
    written,
    pass: (passed: number) => {
      ms += passed;
    },
    options: {
      label: 'Importing',
      unit: 'rows',
      stream: { isTTY, columns: 100, write: (text: string) => written.push(text) },
      now: () => ms,
    },
  };
}

describe('createProgress', () => {
  it('draws a bar on a terminal, ten times a second at most, and wipes it at the end', () => {
    const { written, pass, options } = screen(true);
    const progress = createProgress({ ...options, total: 200 });
    progress.update(1);
    progress.update(2);
    pass(5_000);
    progress.update(50, '3 duplicates');
    expect(written).toHaveLength(2);
    expect(written[1]).toContain('██████░');
    expect(written[1]).toContain('25 %  50 of 200 rows  about 15 s left  3 duplicates');
    progress.stop();
    progress.stop();
    progress.update(200);
    expect(written.slice(2)).toEqual(['\r\x1b[2K']);
  });

  it('cuts the line to the terminal', () => {
    const { written, options } = screen(true);
    createProgress({ ...options, total: 10, stream: { ...options.stream, columns: 20 } }).update(1, 'x'.repeat(50));
    expect(written[0]?.replace('\r\x1b[2K', '')).toHaveLength(19);
  });

  it('writes a quiet line every ten seconds elsewhere, and none for short work', () => {
    const { written, pass, options } = screen(false);
    const progress = createProgress(options);
    progress.update(1_000);
    pass(9_999);
    progress.update(2_000);
    expect(written).toEqual([]);
    pass(1);
    progress.update(1_234_567);
    progress.stop();
    expect(written).toEqual(['Importing  1,234,567 rows\n', 'Importing  1,234,567 rows\n']);
    const short = screen(false);
    const brief = createProgress(short.options);
    brief.update(5);
    brief.stop();
    expect(short.written).toEqual([]);
  });

  it('is silent when told so', () => {
    const { written, options } = screen(true);
    const progress = createProgress({ ...options, silent: true });
    progress.update(1);
    progress.stop();
    expect(written).toEqual([]);
  });
});

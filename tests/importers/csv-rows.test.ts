import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvCutter, MISPLACED, NOT_DECODED, UNCLOSED } from '@/importers/csv/csv-rows';
import { MAX_ROW_BYTES, TOO_LONG } from '@/importers/source/text-row';

function cut(text: string, sizes: readonly number[] = [text.length || 1], delimiter = ',') {
  const cutter = new CsvCutter(delimiter);
  const rows = [];
  for (let from = 0, turn = 0; from < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    for (const row of cutter.cut(text.slice(from, from + size))) rows.push(row);
    from += size;
  }
  return [...rows, ...cutter.end()];
}

const field = fc
  .array(fc.constantFrom('a', 'é', '한', ' ', ',', ';', '"', '\n', '\r\n', '\t', '😀'), { maxLength: 6 })
  .map((parts) => parts.join(''));

describe('CsvCutter', () => {
  it('cuts any sound file as csv-parse does, wherever the chunks end', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        sizes,
        (rows, delimiter, end, last, chunkSizes) => {
          const text =
            rows
              .map((row) =>
                row
                  .map((value) => (/["\n\r]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value))
                  .join(delimiter),
              )
              .join(end) + (last ? end : '');
          const expected = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\n', '\r\n'] });
          const found = cut(text, chunkSizes, delimiter);
          expect(found.map((row) => ('fields' in row ? row.fields : row.problem))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the line on which each row begins', () => {
    expect(cut('a,b\n\n1,"x\ny"\n2,z').map((row) => row.line)).toEqual([1, 3, 5]);
  });

  it('keeps a quote inside an unquoted field', () => {
    expect(cut('12" record,5\nx"y"z,1')).toEqual([
      { line: 1, fields: ['12" record', '5'] },
      { line: 2, fields: ['x"y"z', '1'] },
    ]);
  });

  it('loses only the row that cannot be cut', () => {
    expect(cut('1,"12" record",5\n2,ok')).toEqual([
      { line: 1, problem: MISPLACED },
      { line: 2, fields: ['2', 'ok'] },
    ]);
    expect(cut('1,"open\n2,ok\n3,ok')).toEqual([
      { line: 1, problem: UNCLOSED },
      { line: 2, fields: ['2', 'ok'] },
      { line: 3, fields: ['3', 'ok'] },
    ]);
  });

  it('gives up on an open quote after 1 MB, not at the end of the file', () => {
    const rows = cut(`1,"open\n${'2,ok\n'.repeat(600_000)}`, [1 << 16]);
    expect(rows[0]).toEqual({ line: 1, problem: UNCLOSED });
    expect(rows).toHaveLength(600_001);
    expect(rows.at(-1)).toEqual({ line: 600_001, fields: ['2', 'ok'] });
  });

  it('reports a row over 1 MB and reads on', () => {
    expect(cut(`1,${'x'.repeat(MAX_ROW_BYTES + 1)}\n2,ok`, [100_000]).map((row) => ('problem' in row ? row.problem : row.fields))).toEqual([
      TOO_LONG,
      ['2', 'ok'],
    ]);
  });

  it('reports a row with bytes that are not of the encoding', () => {
    expect(cut('1,caf\ufffd\n2,ok')).toEqual([
      { line: 1, problem: NOT_DECODED },
      { line: 2, fields: ['2', 'ok'] },
    ]);
  });
});

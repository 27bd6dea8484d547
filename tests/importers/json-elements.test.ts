import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonElements } from '@/importers/source/json-elements';
import { MAX_ROW_BYTES, NOT_UTF8, TOO_LONG } from '@/importers/source/text-row';
import { all, chunked, pieces } from './chunked';

const elementsOf = (bytes: Uint8Array | string, sizes?: readonly number[]) =>
  all(jsonElements('test.json', chunked(bytes, sizes)), (batch) => batch.rows);

const texts = (rows: Awaited<ReturnType<typeof elementsOf>>) => rows.map((row) => ('text' in row ? row.text : row.problem));

describe('jsonElements', () => {
  it('cuts any array into the elements that JSON.parse finds, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.constantFrom(undefined, 2),
        fc.boolean(),
        pieces,
        async (values, indent, mark, sizes) => {
          const found = await elementsOf((mark ? '\ufeff' : '') + JSON.stringify(values, null, indent), sizes);
          expect(texts(found).map((text) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });

  it('knows the line on which each element begins', async () => {
    expect(await elementsOf('[\n\n {"a":\n 1},\n\n [2,\n3], "x\\"y",\n 4\n]')).toEqual([
      { line: 3, text: '{"a":\n 1}' },
      { line: 6, text: '[2,\n3]' },
      { line: 7, text: '"x\\"y"' },
      { line: 8, text: '4\n' },
    ]);
  });

  it('gives nothing for what is no array', async () => {
    for (const text of ['', '{"a":[1]}', '%PDF-1.7 [1]', '"[1]"', '\u0000[1]', '[]']) expect(await elementsOf(text)).toEqual([]);
  });

  it('gives what came before an array breaks off, then says so', async () => {
    const found: string[] = [];
    const reading = async () => {
      for await (const { rows } of jsonElements('cut.json', chunked('[{"a":1},{"b":2},{"c"', [5]))) found.push(...texts(rows));
    };
    await expect(reading()).rejects.toThrow(/"cut.json" breaks off/);
    expect(found).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('reports an element over 1 MB, or that is no UTF-8, and reads on', async () => {
    expect(texts(await elementsOf(`[1,"${'x'.repeat(MAX_ROW_BYTES)}",2]`))).toEqual(['1', TOO_LONG, '2']);
    expect(texts(await elementsOf(Buffer.concat([Buffer.from('[1,"'), Buffer.from([0xff]), Buffer.from('",2]')])))).toEqual([
      '1',
      NOT_UTF8,
      '2',
    ]);
  });

  it('stands any depth of nesting', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(texts(await elementsOf(`[${deep},1]`))).toEqual([deep, '1']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '@/importers/open-import';
import { openImport } from '@/importers/open-import';
import { recognise } from '@/importers/recognise';
import { AnnumError } from '@/model/errors';
import { parseEvent } from '@/model/parse-event';
import { FIXTURES, fixtureBytes } from './fixture';
import { inFolder, readAll } from './in-folder';
import { makeZip } from './make-zip';

const { put } = inFolder();

/** Reads a file as whatever it is taken for, or as `format`. Everything but an AnnumError fails the test, as does a row that nobody can make sense of. */
async function survive(content: Buffer | string, format?: string): Promise<'read' | 'refused'> {
  const file = put('hostile', content);
  try {
    const found = format === undefined ? await recognise([file]) : { format };
    const request = { paths: [file], file, userId: 'me', includeIncognito: false, ...found } as ImportRequest;
    const { outcomes } = await readAll(await openImport(request));
    for (const outcome of outcomes) {
      if (outcome.kind !== 'event') expect(outcome.reason).toMatch(/\S/);
      else if ('problem' in parseEvent(outcome.event)) expect(typeof outcome.event).toBe('object');
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof AnnumError)) throw error;
    expect(error.message).toMatch(/\S/);
    return 'refused';
  }
}

/** Values that stand where others should: wrong kinds, other people's keys, far too much. */
const wrong = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    null,
    -1,
    1e300,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'x'.repeat(5000),
    [],
    {},
    [[]],
    '9'.repeat(16),
    '9'.repeat(40),
  ),
);

const RUNS = { numRuns: 300 };

describe.each(FIXTURES)('whatever is done to an export of %s (%s)', (format, name) => {
  const bytes = fixtureBytes(format, name);

  it('gives rows or an error of its own: bytes changed, cut off, repeated', async () => {
    const edit = fc.record({ at: fc.nat(bytes.length), length: fc.nat(40), by: fc.uint8Array({ maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.option(fc.nat(bytes.length)), async (edits, end) => {
        let changed = Buffer.from(bytes.subarray(0, end ?? bytes.length));
        for (const { at, length, by } of edits) changed = Buffer.concat([changed.subarray(0, at), by, changed.subarray(at + length)]);
        await survive(changed, format);
      }),
      RUNS,
    );
  });

  if (/\.jsonl?$/.test(name)) {
    it('stands any value in place of any other', async () => {
      const text = bytes.toString();
      const values = [...text.matchAll(/(?<=: ?)(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|null|true|false)/g)];
      await fc.assert(
        fc.asyncProperty(fc.nat(values.length - 1), wrong, async (at, value) => {
          const match = values[at];
          if (match === undefined) return;
          await survive(text.slice(0, match.index) + JSON.stringify(value) + text.slice(match.index + match[0].length), format);
        }),
        RUNS,
      );
    });
  } else {
    it('stands any text in any cell', async () => {
      const separator = name.endsWith('.log') ? '\t' : ',';
      const lines = bytes.toString().split('\n');
      await fc.assert(
        fc.asyncProperty(
          fc.nat(lines.length - 1),
          fc.nat(24),
          fc.oneof(
            fc.string(),
            wrong.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
          ),
          async (line, column, value) => {
            const cells = (lines[line] ?? '').split(separator);
            cells[column % cells.length] = value;
            await survive(lines.with(line, cells.join(separator)).join('\n'), format);
          },
        ),
        RUNS,
      );
    });
  }
});

it('takes any bytes, JSON and zip for something or nothing, and throws no other error', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((value) => Buffer.from(value)),
    fc.json().map((value) => Buffer.from(value)),
    fc.array(fc.json(), { maxLength: 5 }).map((values) => Buffer.from(values.join('\n'))),
    fc
      .array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 6 })
      .map((rows) => Buffer.from(rows.map((row) => row.join(',')).join('\n'))),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), fc.nat(200), async (plain, zipped, from) => {
      const zip = zipped ? makeZip([{ path: 'a/b', content: plain }]) : plain;
      await survive(zip);
      if (zipped) await survive(Buffer.concat([zip.subarray(0, from), Buffer.from([0]), zip.subarray(from + 1)]));
    }),
    { numRuns: 2000 },
  );
});

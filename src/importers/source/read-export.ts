import { AnnumError } from '../../model/errors';
import type { Outcome, Reading, Row } from '../importer';
import { compareText, findFiles, namesOf } from './find-files';
import type { FoundFile, Place } from './found-file';
import { jsonElements } from './json-elements';
import { lines } from './lines';
import { notesOf, readFiles } from './read-files';
import { isObject } from './shape';
import type { TextRow, TextRows } from './text-row';

/** Rows of one file with how many of its bytes on disk were read by then. */
export type RowBatches = AsyncIterable<{ rows: Row[]; bytesRead: number }>;

/** A file whose format is known; each is an input of its own, so that rows which stand in two are kept once. */
export type InputFile<Kind> = FoundFile & { kind: Kind; input: string };

export interface FormatReader<Kind extends string> {
  /** Which of the format's files one is; null for all others. */
  kindOf(file: FoundFile): Promise<Kind | null>;
  /** What the format is called and what to give, for when it is not there. */
  readonly name: string;
  readonly give: string;
  /** Of the kinds that are there, those whose rows are read; absent: all. Others only help to read them. */
  rowsIn?(there: ReadonlySet<Kind>): readonly Kind[];
  /** Looks at all files before the first row is read: throws AnnumError for what cannot be read, gives sentences for people. */
  prepare?(files: readonly InputFile<Kind>[]): Promise<readonly string[]>;
  rowsOf(file: InputFile<Kind>): RowBatches;
}

/** Opens the files of one format that are in the paths. Throws AnnumError when there is none. */
export async function readExport<Kind extends string>(paths: readonly Place[], reader: FormatReader<Kind>): Promise<Reading> {
  const found = await findFiles(paths, reader.kindOf);
  try {
    const all = found.files.map((file) => ({ ...file, input: `${file.folder}/${file.name}` }));
    all.sort((a, b) => compareText(a.input, b.input));
    if (all.length === 0) throw new AnnumError('not_found', `No ${reader.name} in ${namesOf(paths)}.`, { mend: reader.give });
    const warnings = (await reader.prepare?.(all)) ?? [];
    const wanted = reader.rowsIn?.(new Set(all.map(({ kind }) => kind)));
    const files = all.filter(({ kind }) => wanted?.includes(kind) ?? true);
    if (files.length === 0) throw new AnnumError('not_found', `No ${reader.name} in ${namesOf(paths)}.`, { mend: reader.give });
    const notes = notesOf(files);
    notes.warnings.push(...warnings);
    return { notes, rows: () => readFiles(files, notes, (file) => reader.rowsOf(file), found.close) };
  } catch (error) {
    found.close();
    throw error;
  }
}

/** Rows of a JSON array, each through `map`; what is no object is malformed. For `path` see jsonElements. */
export const jsonRows = (file: FoundFile, path: readonly string[], map: (row: Record<string, unknown>) => Outcome): RowBatches =>
  objectRows(jsonElements(file.name, file.chunks(), path), map);

/** Rows of JSON Lines, each through `map`. */
export const jsonLineRows = (file: FoundFile, map: (row: Record<string, unknown>) => Outcome): RowBatches =>
  objectRows(lines(file.chunks()), map);

async function* objectRows(
  batches: AsyncIterable<TextRows>,
  map: (row: Record<string, unknown>) => Outcome,
): AsyncGenerator<{ rows: Row[]; bytesRead: number }> {
  for await (const { rows, bytesRead } of batches) yield { rows: rows.map((row) => objectRow(row, map)), bytesRead };
}

function objectRow(row: TextRow, map: (row: Record<string, unknown>) => Outcome): Row {
  const { line } = row;
  if ('problem' in row) return { line, size: 0, outcome: { kind: 'malformed', reason: row.problem } };
  let value: unknown;
  try {
    value = JSON.parse(row.text);
  } catch {
    return { line, size: row.text.length, outcome: { kind: 'malformed', reason: 'is not JSON' } };
  }
  const outcome: Outcome = isObject(value) ? map(value) : { kind: 'malformed', reason: 'is no JSON object' };
  return { line, size: row.text.length, outcome };
}

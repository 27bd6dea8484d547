import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Outcome, Reading } from '@/importers/importer';

/** A fresh folder for each test, and a way to put files into it. */
export function inFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annum-importer-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    path: (path: string) => join(folder, path),
    put(path: string, content: string | Buffer): string {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}

/** RFC 4180 text of a header and rows given by its names; names that a row lacks are empty. */
export function csvText(header: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((cells) => cells.map(cell).join(',')).join('\r\n');
}

interface FoundRow {
  file: string;
  input: string;
  line: number;
  outcome: Outcome;
}

/** Everything that a reading gives. */
export async function readAll(reading: Reading) {
  const rows: FoundRow[] = [];
  for await (const batch of reading.rows()) {
    for (const { line, outcome } of batch.rows) rows.push({ file: batch.file, input: batch.input, line, outcome });
  }
  return { rows, outcomes: rows.map(({ outcome }) => outcome), notes: reading.notes };
}

/** "event", or why a row is none. */
export const verdict = (outcome: Outcome | undefined): string | undefined =>
  outcome === undefined || outcome.kind === 'event' ? outcome?.kind : `${outcome.kind}: ${outcome.reason}`;

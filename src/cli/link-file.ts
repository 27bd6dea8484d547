import { type FileHandle, open } from 'node:fs/promises';
import { AnnumError } from '@/model/errors';
import { printLine } from './output';

export const LINK_FORMATS = ['ndjson', 'csv'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];

/** Somebody's address. */
export interface WrittenLink {
  readonly user: string;
  readonly link: string;
}

interface Format {
  readonly head: string;
  readonly line: (written: WrittenLink) => string;
  /** The person of a line; null for the head and for anything else. */
  readonly userIn: (line: string) => string | null;
}

/** Ids stay as they are, for they are what a mailing is joined by; a spreadsheet is not where these files belong. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const FORMATS: Readonly<Record<LinkFormat, Format>> = {
  ndjson: {
    head: '',
    line: ({ user, link }) => JSON.stringify({ user, link }),
    userIn(line) {
      try {
        const { user }: { user?: unknown } = JSON.parse(line);
        return typeof user === 'string' ? user : null;
      } catch {
        return null;
      }
    },
  },
  csv: {
    head: 'user,link\n',
    line: ({ user, link }) => `${quoted(user)},${quoted(link)}`,
    userIn: (line) => /^"((?:[^"]|"")*)","[^"]*"$/s.exec(line)?.[1]?.replaceAll('""', '"') ?? null,
  },
};

/** Where links are written, line by line. */
export interface LinkFile {
  /** The last person that is in it already. */
  readonly last: string | undefined;
  write(links: readonly WrittenLink[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes to stdout, at its reader's pace. `goesOn`: the head was written by the run before. */
export async function linksToStdout(format: LinkFormat, goesOn: boolean): Promise<LinkFile> {
  const { head, line } = FORMATS[format];
  if (head !== '' && !goesOn) await printLine(head.trimEnd());
  return { last: undefined, write: (links) => printLine(links.map(line).join('\n')), close: async () => {} };
}

/** A line is far shorter: an id has 128 characters at most. */
const TAIL = 64 * 1024;

/**
 * Writes to a file that only its owner may read. With `resume` it goes on after the last whole line of what is there; without, a file that
 * is there is left alone. Throws `conflict` for that, `invalid_input` for a place that cannot be written or a file of another kind.
 */
export async function linksToFile(path: string, format: LinkFormat, resume: boolean): Promise<LinkFile> {
  const { head, line, userIn } = FORMATS[format];
  const file = await opened(path, resume);
  const close = () => file.close();
  const write = async (links: readonly WrittenLink[]) => {
    await file.appendFile(`${links.map(line).join('\n')}\n`);
  };
  try {
    const tail = await wholeLines(file);
    const lastLine = tail.trimEnd().split('\n').at(-1) ?? '';
    if (tail === '') {
      await file.appendFile(head);
      return { last: undefined, write, close };
    }
    const last = `${lastLine}\n` === head ? undefined : userIn(lastLine);
    if (last !== null) return { last, write, close };
    throw new AnnumError('invalid_input', `"${path}" ends with something else than links in ${format}.`, { mend: 'Name another file.' });
  } catch (error) {
    await close();
    throw error;
  }
}

async function opened(path: string, resume: boolean): Promise<FileHandle> {
  try {
    return await open(path, resume ? 'a+' : 'ax+', 0o600);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      throw new AnnumError('conflict', `"${path}" is there already.`, { mend: 'Go on with it: --resume. Or name another file.' });
    }
    throw new AnnumError('invalid_input', `"${path}" cannot be written.`, { mend: 'Name a file in a folder that exists.', cause });
  }
}

/** The last lines of a file, after cutting off one that was left unfinished. */
async function wholeLines(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const end = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
  if (from + end < size) await file.truncate(from + end);
  return buffer.subarray(0, end).toString('utf8');
}

import { env } from '@/config/env';
import { AnnumError } from '@/model/errors';
import { type LinkFormat, linksToFile, linksToStdout } from './link-file';
import { printResult } from './output';
import { createProgress } from './progress';
import { withStore } from './with-store';

/** How everybody's own links are written. */
export interface OwnerLinkOptions {
  readonly expires?: number;
  readonly format: LinkFormat;
  /** A file; else stdout. */
  readonly out?: string;
  readonly resume?: boolean;
  /** On stdout: the last person of an interrupted run. */
  readonly after?: string;
  readonly json?: boolean;
}

/**
 * Writes everybody's own link to their recap, one a line, for a mailing of any size: a batch at a time, in the order of ids, no faster
 * than its reader. Links are in the store before they are written, and the same run again writes the same ones.
 */
export async function writeOwnerLinks(editionId: string, options: OwnerLinkOptions): Promise<void> {
  const { expires: expiresInMs, format, out, resume = false } = options;
  if (out === undefined && resume) throw new AnnumError('invalid_input', '--resume goes on with a file.', { mend: 'Name it: --out FILE.' });
  const [{ createOwnerLinks }, { authSecret }] = await Promise.all([import('@/server/links/owner-links'), import('@/server/auth/secret')]);
  const { AUTH_SECRET, DATA_DIR, PUBLIC_URL } = env();
  const base = `${PUBLIC_URL.replace(/\/+$/, '')}/o/`;
  const secret = authSecret(AUTH_SECRET, DATA_DIR);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  // Without a file the links are the output, and figures go to stderr.
  const bar = createProgress({ label: 'writing links', unit: 'people', silent: options.json });
  let [people, made, last] = [0, 0, options.after];
  try {
    await withStore(async (db) => {
      const wanted = { editionId, secret, ...(expiresInMs !== undefined && { expiresInMs }) };
      // A wrong edition leaves no file behind.
      await createOwnerLinks(db, wanted);
      const file = out === undefined ? await linksToStdout(format, last !== undefined) : await linksToFile(out, format, resume);
      try {
        last = file.last ?? last;
        const run = await createOwnerLinks(db, { ...wanted, after: last });
        if (!run.published) {
          process.stderr.write(
            `warning: "${editionId}" is not published, so the links show nothing yet.\n  mend: annum publish ${editionId}\n`,
          );
        }
        if (last === undefined) bar.total(run.people);
        for await (const batch of run.batches) {
          await file.write(batch.links.map(({ userId, token }) => ({ user: userId, link: base + token })));
          people += batch.links.length;
          made += batch.made;
          last = batch.links.at(-1)?.userId ?? last;
          bar.update(people);
          if (stop.signal.aborted) throw interrupted(out, last);
        }
      } finally {
        await file.close();
      }
    });
  } finally {
    bar.stop();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
  const said = `${people.toLocaleString('en-US')} links, ${made.toLocaleString('en-US')} of them new`;
  if (out === undefined) process.stderr.write(options.json ? '' : `${said}.\n`);
  else await printResult(options, { edition: editionId, file: out, people, made }, () => `${out}: ${said}.`);
}

const interrupted = (out: string | undefined, last: string | undefined) =>
  new AnnumError('unavailable', 'Interrupted; the links written so far work.', {
    mend: out === undefined ? `Go on with --after ${JSON.stringify(last ?? '')}.` : `Go on with the same command and --resume.`,
    data: { last },
  });

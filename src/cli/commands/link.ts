import { type Command, InvalidArgumentError } from 'commander';
import { env } from '@/config/env';
import { exampleEdition, withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS };

interface CreateOptions {
  json?: boolean;
  expires?: number;
  showSpend?: boolean;
}

export function register(program: Command): void {
  const link = program.command('link').description('make or revoke share links: whoever has one sees that recap, nobody else does');

  withExamples(
    link.command('create').argument('<edition>', 'id of the edition').argument('<user>', 'id of the person'),
    `annum link create ${exampleEdition} me`,
    `annum link create ${exampleEdition} me --expires 30d`,
  )
    .description("make a link to a person's recap and print its address, which cannot be shown again")
    .option('--expires <span>', 'how long it works: 12h, 30d, 8w (default: until revoked)', span)
    .option('--show-spend', 'amounts of money are seen through it, on its pages and pictures: for the person alone, or when they want it')
    .action(async (editionId: string, userId: string, options: CreateOptions) => {
      const { createLink } = await import('@/server/links/create');
      const made = await withStore((db) =>
        createLink(db, { editionId, userId, expiresInMs: options.expires, showSpend: options.showSpend === true }),
      );
      const { token, expiresAtMs, showSpend, published } = made;
      const url = `${env().PUBLIC_URL.replace(/\/+$/, '')}/r/${token}`;
      const expires = expiresAtMs === null ? null : new Date(expiresAtMs).toISOString();
      if (!published) {
        process.stderr.write(
          `warning: "${editionId}" is not published, so the link shows nothing yet.\n  mend: annum publish ${editionId}\n`,
        );
      }
      await printResult(options, { url, token, edition: editionId, user: userId, expires, showSpend, published }, () => url);
    });

  withExamples(
    link.command('revoke').argument('<token>', 'the token, or the whole address'),
    'annum link revoke https://recap.example.org/r/8vZ0Jx2bQk6m1Yt9sLrW4A',
  )
    .description('close a link for good')
    .action(async (token: string, options: { json?: boolean }) => {
      const { revokeLink } = await import('@/server/links/revoke');
      const revoked = await withStore((db) => revokeLink(db, token));
      const { edition, userId, already } = revoked;
      await printResult(options, { edition, user: userId, already }, () =>
        already ? 'That link was revoked before.' : `The link to ${userId}'s recap in ${edition} is closed.`,
      );
    });
}

/** Milliseconds of "30d". */
function span(text: string): number {
  const [, figure, unit] = /^([1-9]\d{0,4})([mhdw])$/.exec(text) ?? [];
  const length = SPANS[unit ?? ''];
  if (figure === undefined || length === undefined) throw new InvalidArgumentError('It must be a number with m, h, d or w, such as 30d.');
  return Number(figure) * length;
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import { env } from '@/config/env';
import { CARD_KINDS, type CardKind } from '@/model/card';
import { AnnumError } from '@/model/errors';
import type { ListedLink } from '@/server/links/list';
import { exampleEdition, withExamples } from '../examples';
import { LINK_FORMATS, type LinkFormat } from '../link-file';
import { oneOf } from '../one-of';
import { printResult } from '../output';
import { withStore } from '../with-store';

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS };

interface CreateOptions {
  json?: boolean;
  owner?: boolean;
  expires?: number;
  showSpend?: boolean;
  hideName?: boolean;
  cards?: CardKind[];
  all?: boolean;
  format: LinkFormat;
  out?: string;
  resume?: boolean;
  after?: string;
}

export function register(program: Command): void {
  const link = program.command('link').description('make, list or revoke links: whoever has one sees that recap, nobody else does');

  withExamples(
    link
      .command('create', { isDefault: true })
      .argument('<edition>', 'id of the edition')
      .argument('[user]', 'id of the person; nobody with --all'),
    `annum link create ${exampleEdition} me --owner`,
    `annum link create ${exampleEdition} me --expires 30d`,
    `annum link create ${exampleEdition} me --hide-name --cards total,standing`,
    `annum link create ${exampleEdition} --owner --all --expires 90d --out links.ndjson`,
  )
    .description("make a link to a person's recap and print its address, which cannot be shown again")
    .addOption(
      new Option('--owner', "the person's own link: shows everything, and makes and takes back the links that others get").conflicts([
        'showSpend',
        'hideName',
        'cards',
      ]),
    )
    .option('--expires <span>', 'how long it works: 12h, 30d, 8w (default: until revoked)', span)
    .option('--show-spend', 'amounts of money are seen through it, on its pages and pictures: when the person wants others to see them')
    .option('--hide-name', "the person's name is not seen through it")
    .option('--cards <kinds>', 'the only cards that it shows, with commas between', kinds)
    .option('--all', "with --owner: everybody's own link, one a line; again, it writes the same ones: none is revoked, none made twice")
    .option('--format <format>', `with --all: ${LINK_FORMATS.join(', ')}; the columns are user and link`, oneOf(LINK_FORMATS), 'ndjson')
    .option('--out <file>', 'with --all: where to write (default: stdout)')
    .option('--resume', 'with --all and --out: go on after the last line of the file')
    .option('--after <user>', 'with --all: begin after this person, the last one of an interrupted run')
    .action(async (editionId: string, userId: string | undefined, options: CreateOptions) => {
      if (options.all === true) {
        if (options.owner !== true || userId !== undefined) {
          throw new AnnumError('invalid_input', "Only people's own links are made for all.", {
            mend: `annum link create ${editionId} --owner --all`,
          });
        }
        const { writeOwnerLinks } = await import('../write-owner-links');
        return writeOwnerLinks(editionId, options);
      }
      if (userId === undefined) {
        throw new AnnumError('invalid_input', 'The command names nobody.', {
          mend: `annum link create ${editionId} USER, or --owner --all for everybody.`,
        });
      }
      const { createLink } = await import('@/server/links/create');
      const { owner, expires: expiresInMs, cards, hideName } = options;
      const wanted = { editionId, userId, owner, expiresInMs, cards, showName: hideName !== true, showSpend: options.showSpend };
      const { token, expiresAtMs, published, ...made } = await withStore((db) => createLink(db, wanted));
      const url = `${env().PUBLIC_URL.replace(/\/+$/, '')}/${made.owner ? 'o' : 'r'}/${token}`;
      const expires = expiresAtMs === null ? null : new Date(expiresAtMs).toISOString();
      if (!published) {
        process.stderr.write(
          `warning: "${editionId}" is not published, so the link shows nothing yet.\n  mend: annum publish ${editionId}\n`,
        );
      }
      const { showSpend, showName } = made;
      const shown = { owner: made.owner, showSpend, showName, cards: made.cards };
      await printResult(options, { url, token, edition: editionId, user: userId, expires, ...shown, published }, () => url);
    });

  withExamples(
    link.command('list').argument('<edition>', 'id of the edition').argument('<user>', 'id of the person'),
    `annum link list ${exampleEdition} me`,
  )
    .description("list the links to a person's recap, with how often others opened them (a count is all that is kept)")
    .action(async (editionId: string, userId: string, options: { json?: boolean }) => {
      const { listLinks } = await import('@/server/links/list');
      const links = (await withStore((db) => listLinks(db, { editionId, userId }))).map(({ createdAtMs, expiresAtMs, ...listed }) => ({
        ...listed,
        created: new Date(createdAtMs).toISOString(),
        expires: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
      }));
      await printResult(options, { edition: editionId, user: userId, links }, () =>
        links.length === 0 ? 'No links.' : links.map(lineOf).join('\n'),
      );
    });

  withExamples(
    link.command('revoke').argument('<link>', 'the whole address, the token, or an id of the list'),
    'annum link revoke https://recap.example.org/r/8vZ0Jx2bQk6m1Yt9sLrW4A',
    'annum link revoke 3f9a01c27be4',
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

interface Line extends Pick<ListedLink, 'id' | 'state' | 'owner' | 'showSpend' | 'showName' | 'cards' | 'opens'> {
  readonly created: string;
  readonly expires: string | null;
}

/** "3f9a01c27be4  open      2026-01-02  opened 3 times, with amounts" */
function lineOf({ id, state, owner, showSpend, showName, cards, opens, created, expires }: Line): string {
  const about = owner
    ? ["the person's own"]
    : [
        `opened ${opens} ${opens === 1 ? 'time' : 'times'}`,
        ...(showSpend ? ['with amounts'] : []),
        ...(showName ? [] : ['without the name']),
        ...(cards === null ? [] : [`only ${cards.join(', ')}`]),
      ];
  const until = expires === null ? [] : [`until ${expires.slice(0, 10)}`];
  return `${id}  ${state.padEnd(8)}${created.slice(0, 10)}  ${[...about, ...until].join('; ')}`;
}

/** The cards of "total,standing". */
function kinds(text: string): CardKind[] {
  return text.split(',').map((name) => {
    const kind = CARD_KINDS.find((known) => known === name.trim());
    if (kind === undefined) throw new InvalidArgumentError(`There is no card "${name.trim()}". The cards are ${CARD_KINDS.join(', ')}.`);
    return kind;
  });
}

/** Milliseconds of "30d". */
function span(text: string): number {
  const [, figure, unit] = /^([1-9]\d{0,4})([mhdw])$/.exec(text) ?? [];
  const length = SPANS[unit ?? ''];
  if (figure === undefined || length === undefined) throw new InvalidArgumentError('It must be a number with m, h, d or w, such as 30d.');
  return Number(figure) * length;
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { AnnumError } from '@/model/errors';
import type { SourceSettingsInput } from '@/server/events/source-settings';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface Options {
  json?: boolean;
  user?: string;
  origin?: string[];
  limit?: number;
  mapping?: string;
}

export function register(program: Command): void {
  const source = program.command('source').description('the senders that may bring events in over HTTP, each with its write keys');

  withExamples(
    withSettings(source.command('create').argument('<name>', 'what the events of this sender are filed under')),
    'annum source create web-player',
    'annum source create shop-pages --origin https://shop.example',
    'annum source create ina-scrobbler --user ina',
  )
    .description('make a sender; its write key is shown once')
    .action(async (name: string, options: Options) => {
      const { createSource } = await import('@/server/events/sources');
      const settings = await settingsOf(options);
      const created = await withStore((db) => createSource(db, name, Date.now(), settings));
      await printResult(options, created, () => shownOnce(created));
    });

  withExamples(
    withSettings(source.command('set').argument('<name>', 'the sender')),
    'annum source set shop-pages --origin https://shop.example https://www.shop.example',
    'annum source set web-player --mapping mapping.json',
  )
    .description('change what a sender may do; what is not named stays as it is')
    .action(async (name: string, options: Options) => {
      const { changeSource, getSource } = await import('@/server/events/sources');
      const settings = await settingsOf(options);
      const changed = await withStore(async (db) => {
        const { userId, origins, eventsPerMinute, mapping } = await getSource(db, name);
        return changeSource(db, name, { userId, origins, eventsPerMinute, mapping, ...settings });
      });
      await printResult(options, changed, () => `${name} is changed.`);
    });

  withExamples(source.command('key').argument('<name>', 'the sender'), 'annum source key web-player')
    .description('make another write key beside the ones there are, so that senders can change over')
    .action(async (name: string, options: Options) => {
      const { addWriteKey } = await import('@/server/events/write-keys');
      const made = await withStore((db) => addWriteKey(db, name, Date.now()));
      await printResult(options, made, () => shownOnce(made));
    });

  withExamples(source.command('list'), 'annum source list --json')
    .description('list the senders')
    .action(async (options: Options) => {
      const { listSources } = await import('@/server/events/sources');
      const sources = await withStore((db) => listSources(db));
      await printResult(options, sources, () =>
        sources.length === 0
          ? 'No senders yet. Make one: annum source create NAME'
          : sources
              .map((row) => `${row.name}  ${row.revokedAtMs === null ? 'active' : 'revoked'}  made ${iso(row.createdAtMs)}`)
              .join('\n'),
      );
    });

  withExamples(source.command('revoke').argument('<name>', 'the sender'), 'annum source revoke web-player')
    .description('end a sender and all its write keys; its events stay')
    .action(async (name: string, options: Options) => {
      const { revokeSource } = await import('@/server/events/sources');
      await withStore((db) => revokeSource(db, name, Date.now()));
      await printResult(options, { name, revoked: true }, () => `The write keys of ${name} no longer work.`);
    });
}

const withSettings = (command: Command): Command =>
  command
    .option('--user <id>', 'the one person whose activity it sends (a scrobbler)')
    .option('--origin <url...>', 'pages that may use its keys, such as https://shop.example')
    .option('--limit <events>', 'events a minute', positive)
    .option('--mapping <file>', 'JSON: what its tracked events mean (docs/intake.md)');

async function settingsOf({ user, origin, limit, mapping }: Options): Promise<SourceSettingsInput> {
  return {
    ...(user !== undefined && { userId: user }),
    ...(origin !== undefined && { origins: origin }),
    ...(limit !== undefined && { eventsPerMinute: limit }),
    ...(mapping !== undefined && { mapping: await mappingIn(mapping) }),
  };
}

async function mappingIn(path: string): Promise<SourceSettingsInput['mapping']> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new AnnumError('invalid_input', `The mapping "${basename(path)}" cannot be read as JSON.`, { cause });
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number of events.');
  return value;
}

const shownOnce = ({ name, key }: { name: string; key: string }): string =>
  `Write key of ${name} (shown once, keep it safe):\n  ${key}\nSend it as: Authorization: Bearer ${key}`;

const iso = (ms: number): string => new Date(ms).toISOString();

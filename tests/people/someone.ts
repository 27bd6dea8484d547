import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeStory } from '@/cards/compose';
import { fixtureRecap } from '@/cards/fixture-recap';
import { getPack } from '@/packs/registry';
import type { Db } from '@/server/db/db';
import { createEdition } from '@/server/editions/create';
import { readEdition } from '@/server/editions/settings';
import { insertEvents } from '@/server/events/insert';
import { mergePeople } from '@/server/intake/merge-people';
import { createLink } from '@/server/links/create';
import { describePeople } from '@/server/people/describe';
import { pictureKey } from '@/share/picture-job';
import { schemaModels } from '../store/schema-models';

export const EDITION = 'year';
/** Every id and word that is about the one who is erased holds this. */
export const MARK = 'Zoë"Ω';
export const WHO = `${MARK}-1`;
const BEFORE = `${MARK}-anon`;
export const FRIEND = 'friend';

const play = (userId: string, messageId: string, nth = 0) => ({
  source: 'player',
  messageId,
  userId,
  activity: 'listen',
  occurredAt: Date.UTC(2025, 5, 1) + nth * 3_600_000,
  durationMs: 200_000,
  item: { name: 'Song' },
  creator: { name: 'Artist' },
});

/** Somebody who has left a trace of every kind in a store, and a friend who has some. Returns their links. */
export async function leaveTraces(db: Db): Promise<{ owner: string; shared: string; friends: string }> {
  const { client } = db;
  await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
  await insertEvents(db, [play(BEFORE, 'b1'), ...[1, 2, 3].map((nth) => play(WHO, `w${nth}`, nth)), play(FRIEND, 'f1')], 1);
  await describePeople(
    db,
    [
      { id: WHO, displayName: `${MARK} Park`, timezone: 'Asia/Seoul' },
      { id: BEFORE, birthday: '07-19' },
      { id: FRIEND, displayName: 'Friend' },
    ],
    1,
  );
  await mergePeople(db, { fromId: BEFORE, toId: WHO }, 1);
  await client.edition.update({ where: { id: EDITION }, data: { publishedVersion: 2 } });
  for (const version of [1, 2]) {
    await client.run.create({ data: { id: `r${version}`, editionId: EDITION, version, status: 'done', createdAtMs: 1n } });
    for (const id of [WHO, FRIEND]) {
      const recap = { ...fixtureRecap('en'), edition: EDITION, user: { id, name: id === WHO ? `${MARK} Park` : 'Friend' } };
      await client.recap.create({
        data: { editionId: EDITION, version, userId: id, payload: JSON.stringify(recap), hash: `${version}${id.length}` },
      });
    }
  }
  const link = async (userId: string, owner: boolean, cards: 'total'[] | null = null) =>
    (await createLink(db, { editionId: EDITION, userId, owner, ...(cards && { cards }) }, 1)).token;
  const links = { owner: await link(WHO, true), shared: await link(WHO, false, ['total']), friends: await link(FRIEND, true) };
  const side = { editionId: EDITION, createdAtMs: 1n, acceptedAtMs: 2n };
  const result = JSON.stringify({
    names: { inviter: `${MARK} Park`, guest: 'Friend' },
    overlap: 0.5,
    count: 1,
    shared: [{ name: 'Artist', first: 'same' }],
  });
  await client.comparison.create({ data: { ...side, id: 'c'.repeat(64), inviter: WHO, guest: FRIEND, code: '0001', result } });
  await client.comparison.create({ data: { ...side, id: 'd'.repeat(64), inviter: FRIEND, guest: WHO, code: '0002', result } });
  await client.source.create({
    data: { name: 'scrobbler', createdAtMs: 1n, userId: WHO, keys: { create: { hash: 'k', prefix: 'ak_', createdAtMs: 1n } } },
  });
  await client.import.create({
    data: {
      id: 'i',
      format: 'spotify',
      files: JSON.stringify([`${MARK}.zip`]),
      userId: WHO,
      status: 'done',
      counts: '{}',
      startedAtMs: 1n,
    },
  });
  await createEdition(db, { id: 'visited', pack: 'music', year: 2025, zone: 'UTC' });
  const wish = JSON.stringify({
    pack: 'music',
    year: 2025,
    zone: 'UTC',
    name: `${MARK} Park`,
    locale: 'en',
    format: 'spotify',
    currency: null,
  });
  await client.visit.create({
    data: { userId: WHO, tokenHash: 'v', editionId: 'visited', wish, status: 'computing', createdAtMs: 1n },
  });
  await client.heartbeat.create({
    data: {
      source: 'tv',
      messageId: 'h',
      userId: WHO,
      viewing: `["${MARK}"]`,
      atMs: 1n,
      positionMs: 1,
      state: 'playback',
      receivedAtMs: 1n,
    },
  });
  const letter = { source: 'player', protocol: 'segment', code: 'invalid', reason: 'r', receivedAtMs: 1n };
  const body = (sent: object) => JSON.stringify(sent);
  await client.deadLetter.create({ data: { ...letter, digest: '1', userId: WHO, body: null } });
  await client.deadLetter.create({ data: { ...letter, digest: '2', userId: 'other', body: body({ userId: 'other', previousId: WHO }) } });
  await client.deadLetter.create({
    data: { ...letter, digest: '3', userId: FRIEND, body: body({ userId: FRIEND, note: 'of somebody else' }) },
  });
  return links;
}

/** Pictures as the server draws and keeps them, in a folder of DATA_DIR: those of the owner's page, a shared link, and the friend. */
export async function leavePictures(db: Db, folder: string): Promise<{ theirs: string[]; friends: string }> {
  const { label, theme, brand, minDurationMs, pack } = await readEdition(db, EDITION);
  const told = (name: string, money: boolean, locale: 'en' | 'ko') => {
    const recap = { ...fixtureRecap('en'), edition: EDITION, user: { id: 'x', name, birthday: null } };
    return composeStory({ recap, pack: getPack(pack), label, theme, brand, minDurationMs, locale, money });
  };
  const pathOf = (key = '') => join(folder, key.slice(0, 2), `${key}.png`);
  const own = told(`${MARK} Park`, true, 'ko');
  const shared = { ...own, cards: told(`${MARK} Park`, false, 'ko').cards.filter(({ kind }) => kind === 'total') };
  const theirs = [
    pathOf(pictureKey({ story: own, card: 'summary', size: 'story' })),
    pathOf(pictureKey({ story: own, card: 'poster', size: 'poster' })),
    pathOf(pictureKey({ story: shared, card: 'total', size: 'preview' })),
  ];
  const friends = pathOf(pictureKey({ story: told('Friend', true, 'ko'), card: 'poster', size: 'poster' }));
  for (const path of [...theirs, friends]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'a picture');
  }
  return { theirs, friends };
}

const tables = schemaModels(readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8'));

/** Every row of every table that holds the mark anywhere, by table. */
export async function tracesLeft(db: Db): Promise<string[]> {
  const escaped = JSON.stringify(MARK).slice(1, -1);
  const twice = JSON.stringify(escaped).slice(1, -1);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.client.$queryRawUnsafe<object[]>(`SELECT * FROM ${name}`);
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    if ([MARK, escaped, twice].some((mark) => text.includes(mark))) found.push(name);
  }
  return found.sort();
}

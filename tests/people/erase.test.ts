import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listComparisons } from '@/server/compare/list';
import { createEdition } from '@/server/editions/create';
import { insertEvents } from '@/server/events/insert';
import { runImport } from '@/server/imports/run-import';
import { resolveLink, resolveOwner } from '@/server/links/resolve';
import { describePeople } from '@/server/people/describe';
import { erasedWhoAreThere, erasePerson, forgetErasure, surveyPerson } from '@/server/people/erase';
import { resumeErasures } from '@/server/people/resume-erasures';
import { generateEdition } from '@/server/recap/generate';
import { readRecap } from '@/server/recap/read';
import { smallPopulation } from '../recap/population';
import { annum, startScript } from '../support/run-node';
import { S3_KEYS, startS3Server } from '../support/s3-server';
import { createTestStore, providers } from '../support/test-store';
import { EDITION, FRIEND, leavePictures, leaveTraces, MARK, tracesLeft, WHO } from './someone';
import { useStores } from './stores';

const noPictures = { erasePictures: async () => 0 };

describe.each(providers)('erasing somebody on %s', (provider) => {
  const { folder, open } = useStores(provider);

  it('leaves nothing of them anywhere, and all of their friend', async () => {
    const { db, url } = await open();
    const links = await leaveTraces(db);
    expect(await tracesLeft(db)).toEqual([
      'aliases',
      'comparisons',
      'dead_letters',
      'events',
      'heartbeats',
      'imports',
      'recaps',
      'share_links',
      'sources',
      'users',
      'visits',
    ]);
    const kept = join(folder, provider);
    const [cached, ahead] = [await leavePictures(db, join(kept, 'pictures')), await leavePictures(db, join(kept, 'rendered'))];
    const s3 = await startS3Server('pictures');
    const inBucket = (path: string) => `pictures/${path.split('/').slice(-2).join('/')}`;
    for (const path of [...ahead.theirs, ahead.friends])
      s3.objects.set(inBucket(path), { body: Buffer.from('a picture'), type: 'image/png' });
    const { accessKeyId, secretAccessKey, region } = S3_KEYS;
    const env = {
      DATABASE_URL: url,
      DATA_DIR: kept,
      S3_ENDPOINT: s3.endpoint,
      S3_BUCKET: 'pictures',
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
      S3_REGION: region,
    };
    const counts = {
      events: 4,
      heartbeats: 1,
      deadLetters: 2,
      recaps: 2,
      links: 2,
      comparisons: 2,
      aliases: 1,
      sources: 1,
      imports: 1,
      profiles: 1,
    };
    expect(await surveyPerson(db, WHO)).toEqual({ ids: [WHO, `${MARK}-anon`], traces: counts });

    // By the id that they had before they signed in, too.
    const { code, stdout, stderr } = await annum(['erase', `${MARK}-anon`, '--json'], { env });
    await s3.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ user: WHO, again: false, removed: { ...counts, pictures: 9 }, server: { state: 'none' } });
    expect(await tracesLeft(db)).toEqual([]);
    expect([...cached.theirs, ...ahead.theirs].filter(existsSync)).toEqual([]);
    expect([cached.friends, ahead.friends].filter(existsSync)).toHaveLength(2);
    expect([...s3.objects.keys()]).toEqual([inBucket(ahead.friends)]);

    // What they brought themselves was an edition of its own.
    expect(await db.client.edition.findMany({ select: { id: true } })).toEqual([{ id: EDITION }]);
    expect([await resolveOwner(db, links.owner), await resolveLink(db, links.shared)]).toEqual([null, null]);
    expect(await resolveOwner(db, links.friends)).toMatchObject({ userId: FRIEND });
    expect(await readRecap(db, EDITION, FRIEND)).toMatchObject({ state: 'recap', version: 2 });
    expect(await listComparisons(db, { editionId: EDITION, userId: FRIEND })).toEqual([]);
    expect([await db.client.event.count(), await db.client.deadLetter.count(), await db.client.writeKey.count()]).toEqual([1, 1, 0]);
  });

  it('keeps them out of files and tools, and lets them back when an admin says so', async () => {
    const { db } = await open();
    await leaveTraces(db);
    await erasePerson(db, WHO, noPictures);
    const file = join(folder, `${provider}.jsonl`);
    const lines = [WHO, `${MARK}-anon`, FRIEND].map((userId, nth) => ({ userId, activity: 'listen', occurredAt: 1_000 + nth }));
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const imported = () => runImport(db, { request: { format: 'jsonl', file }, source: 'jsonl' });
    expect(await imported()).toMatchObject({ added: 1, erased: 2 });
    expect(await describePeople(db, [{ id: WHO, displayName: 'Back' }], 2)).toBe(0);
    expect(await tracesLeft(db)).toEqual([]);

    expect(await erasePerson(db, WHO, noPictures)).toMatchObject({ again: true, removed: { events: 0, profiles: 0, aliases: 0 } });
    await forgetErasure(db, WHO);
    expect(await imported()).toMatchObject({ added: 1, duplicates: 1, erased: 1 });
    expect(await tracesLeft(db)).toEqual(['events', 'users']);
    await expect(forgetErasure(db, WHO)).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(['closed', 'pictures', 'rows'] as const)('killed after "%s", shows nothing of them, and goes on', async (step) => {
    const { db, url } = await open();
    const links = await leaveTraces(db);
    const running = startScript('tests/people/erase-child.ts', [url, WHO, step]);
    for (let line = await running.nextLine(); line !== step; line = await running.nextLine()) {
      if (line === null) throw new Error((await running.ended).stderr);
    }
    running.child.kill('SIGKILL');
    await running.ended;
    const opened = [
      await resolveOwner(db, links.owner),
      await resolveLink(db, links.shared),
      ...(await listComparisons(db, { editionId: EDITION, userId: FRIEND })),
    ];
    expect(opened).toEqual([null, null]);
    expect(await insertEvents(db, [{ source: 's', messageId: 'late', userId: WHO, activity: 'listen', occurredAt: 1 }], 1)).toMatchObject({
      erased: 1,
    });
    const there: string[] = [];
    for await (const id of erasedWhoAreThere(db)) there.push(id);
    expect(there.sort()).toEqual(step === 'rows' ? [] : [WHO, `${MARK}-anon`].sort());
    const failures: unknown[] = [];
    const resume = (inMs: number, erasePictures = noPictures.erasePictures) =>
      resumeErasures(db, { erasePictures, nowMs: Date.now() + inMs, onFailure: (error) => failures.push(error) });
    // Whoever began may be at it still; and a bucket that is away is asked again.
    expect(await resume(0)).toBe(0);
    if (step === 'closed') {
      expect(await resume(120_000, () => Promise.reject(new Error('The bucket is away.')))).toBe(0);
      expect(failures).toMatchObject([{ message: 'The bucket is away.' }]);
    }
    expect(await resume(240_000)).toBe(1);
    expect(await resume(480_000)).toBe(0);
    expect(await tracesLeft(db)).toEqual([]);
    expect(await db.client.recap.count()).toBe(2);
  });

  it('makes the standings of others right at the next generation, and leaves no recap of who goes while one is made', async () => {
    const { db } = await open();
    await insertEvents(db, smallPopulation(40), 1);
    await describePeople(db, [{ id: 'user-039', displayName: 'Most of all' }], 1);
    await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
    let gone = false;
    const made = await generateEdition(db, EDITION, {
      bucketSize: 5,
      onBucket: async (bucket) => {
        if (gone || bucket < 2) return;
        gone = true;
        // One whose bucket is frozen perhaps, and one whose bucket is not.
        await erasePerson(db, 'user-010', noPictures);
        await erasePerson(db, 'user-038', noPictures);
      },
    });
    const whole = made.recaps;
    expect(await db.client.recap.count({ where: { userId: { in: ['user-010', 'user-038'] } } })).toBe(0);
    const before = await readRecap(db, EDITION, 'user-039');
    expect(before).toMatchObject({ recap: { standing: { overall: { rank: 1, of: whole } } } });
    await erasePerson(db, 'user-039', noPictures);
    await generateEdition(db, EDITION);
    const after = await readRecap(db, EDITION, 'user-037');
    expect(after).toMatchObject({ version: 2, recap: { standing: { overall: { rank: 1, of: whole - 3 } } } });
    await expect(readRecap(db, EDITION, 'user-039')).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('says in a command what there is, who is unknown, and what keeps somebody out', async () => {
  const store = await createTestStore('sqlite');
  const { db, url } = store;
  const env = { DATABASE_URL: url };
  await insertEvents(db, smallPopulation(2), 1);
  const { code, stdout, stderr } = await annum(['erase', 'nobody', '--json'], { env });
  expect([code, stdout, JSON.parse(stderr)]).toMatchObject([1, '', { error: { code: 'not_found', data: { user: 'nobody' } } }]);
  const dry = await annum(['erase', 'user-001', '--dry-run', '--json'], { env });
  expect(JSON.parse(dry.stdout)).toMatchObject({ user: 'user-001', traces: { events: 28 }, dryRun: true });
  await erasePerson(db, 'user-001', noPictures);
  const again = await annum(['erase', 'user-001'], { env });
  expect([again.code, again.stdout]).toEqual([0, 'user-001 was erased before; nothing was left.\n']);
  await store.drop();
});

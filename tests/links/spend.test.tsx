import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '@/model/pack';
import { getPack } from '@/packs/registry';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { spentRecap, writtenAmounts } from '../cards/spent-recap';
import { annum } from '../support/run-node';
import { createTestStore, type TestStore } from '../support/test-store';

const EDITION = 'shopping-2025';
const { recap, amounts } = spentRecap('en', getPack('shopping'), (nth) => 71_234_567 + nth * 1_013_579);
const forms = writtenAmounts(amounts, recap.totals.orders);
const amountsIn = (text: string) => forms.filter((form) => text.includes(form));

let store: TestStore;
let folder: string;
let hidden: string;
let shown: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-spend-'));
  Object.assign(process.env, { DATABASE_URL: store.url, DATA_DIR: folder });
  await createEdition(store.db, {
    id: EDITION,
    pack: 'shopping',
    year: 2025,
    zone: 'Asia/Seoul',
    currency: recap.totals.currency ?? 'EUR',
  });
  await store.db.client.run.create({ data: { id: 'r1', editionId: EDITION, version: 1, status: 'done', createdAtMs: 1n } });
  const payload = JSON.stringify({ ...recap, edition: EDITION, user: { id: 'mina', name: 'Mina' } });
  const hash = createHash('sha256').update(payload).digest('hex');
  await store.db.client.recap.create({ data: { editionId: EDITION, version: 1, userId: 'mina', payload, hash } });
  await store.db.client.edition.update({ where: { id: EDITION }, data: { publishedVersion: 1 } });
  const wanted = { editionId: EDITION, userId: 'mina' };
  hidden = (await createLink(store.db, wanted)).token;
  shown = (await createLink(store.db, { ...wanted, showSpend: true })).token;
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a link opens: the model that pages, pictures and descriptions are all made of, and the pages made of it. */
async function opened(token: string) {
  const [{ openRecap }, { Reading }, { StoryScreen }, { storyMetadata }] = await Promise.all([
    import('@/app/r/[token]/open-recap'),
    import('@/app/r/reading'),
    import('@/app/r/story-screen'),
    import('@/app/r/page-metadata'),
  ]);
  const found = await openRecap(token, 'en');
  if (found?.state !== 'story') throw new Error('no story');
  const { story, hash } = found;
  const self = `/r/${token}`;
  return {
    story,
    pages: {
      // A player shows one card: it is opened on each.
      story: story.cards.map(({ kind }) => renderToStaticMarkup(<StoryScreen story={story} self={self} card={kind} />)).join('\n'),
      reading: renderToStaticMarkup(<Reading story={story} self={self} />),
      metadata: story.cards.map(({ kind }) => JSON.stringify(storyMetadata(story, self, hash, kind))).join('\n'),
      model: JSON.stringify(story),
    },
  };
}

async function picture(token: string, card: string) {
  const route = await import('@/app/r/[token]/picture/[card]/[size]/route');
  const request = new Request(`http://localhost/r/${token}/picture/${card}/preview?lang=en`, { method: 'HEAD' });
  const { status, headers } = await route.HEAD(request, { params: Promise.resolve({ token, card, size: 'preview' }) });
  return { status, tag: headers.get('etag') };
}

describe('a link that was made without a word about money', () => {
  it('opens pages and descriptions without any amount', async () => {
    const { pages, story } = await opened(hidden);
    for (const [name, text] of Object.entries(pages)) expect([name, amountsIn(text)]).toEqual([name, []]);
    expect(story.cards.map(({ kind }) => kind)).not.toContain('spend');
  });

  it('has no picture of what was spent, and others than those with amounts', async () => {
    expect((await picture(hidden, 'spend')).status).toBe(404);
    for (const card of ['top-categories', 'biggest']) {
      const [without, with_] = [await picture(hidden, card), await picture(shown, card)];
      expect([card, without.status, with_.status]).toEqual([card, 200, 200]);
      expect(without.tag).not.toBe(with_.tag);
    }
  });
});

describe('a link that shows what was spent', () => {
  it('has the amounts on its pages, and tells who shares it', async () => {
    const { pages } = await opened(shown);
    const { playerWords } = await import('@/app/r/player-words');
    for (const name of ['story', 'reading', 'model'] as const) expect(amountsIn(pages[name]).length, name).toBeGreaterThan(0);
    for (const locale of LOCALES) expect(playerWords(locale, true).share.visible).not.toBe(playerWords(locale, false).share.visible);
    expect((await picture(shown, 'spend')).status).toBe(200);
  });
});

describe('the commands', () => {
  const run = (...args: string[]) => annum(args, { cwd: folder, env: { DATABASE_URL: store.url, DATA_DIR: folder } });

  it('link create shows money only when told to', async () => {
    for (const [args, showSpend] of [
      [[], false],
      [['--show-spend'], true],
    ] as const) {
      const made = await run('link', 'create', EDITION, 'mina', ...args, '--json');
      expect(JSON.parse(made.stdout)).toMatchObject({ showSpend });
    }
  });

  it('card draws what was spent only when told to', async () => {
    const out = join(folder, 'card.png');
    const refused = await run('card', EDITION, 'mina', 'spend', '--size', 'preview', '--out', out);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--show-spend')]);
    expect((await run('card', EDITION, 'mina', 'spend', '--size', 'preview', '--out', out, '--show-spend')).code).toBe(0);
  });
});

import { join } from 'node:path';

/**
 * Run inside a copy of the project: composes the story of a person's stored recap in both languages and draws every card of it.
 * Prints one line of JSON a language: the story, and how many bytes each picture has. tell-child.ts EDITION USER
 */
const [editionId = '', userId = ''] = process.argv.slice(2);
const from = (path: string) => import(join(process.cwd(), 'src', path));

const [{ openStore }, { readRecap }, { readEdition }, { composeStory }, { getPack }, { renderCard }, { env }] = await Promise.all([
  from('server/db/open-store.ts'),
  from('server/recap/read.ts'),
  from('server/editions/settings.ts'),
  from('cards/compose.ts'),
  from('packs/registry.ts'),
  from('share/render.ts'),
  from('config/env.ts'),
]);
const db = await openStore(env().DATABASE_URL);
const { recap } = await readRecap(db, editionId, userId);
const edition = await readEdition(db, editionId);
await db.close();
for (const locale of ['en', 'ko']) {
  const { label, theme } = edition;
  const story = composeStory({ recap, pack: getPack(edition.pack), label, theme, locale });
  const pictures: Record<string, number> = {};
  for (const { kind } of story.cards) pictures[kind] = (await renderCard(story, kind, 'preview'))?.length ?? 0;
  console.log(JSON.stringify({ locale, story, pictures }));
}

import { composeStory } from '@/cards/compose';
import { env } from '@/config/env';
import { LOCALES } from '@/model/pack';
import { getPack } from '@/packs/registry';
import { openStore } from '@/server/db/open-store';
import { readEdition } from '@/server/editions/settings';
import { readRecap } from '@/server/recap/read';
import { renderCard } from '@/share/render';

/**
 * Run inside a copy of the project: composes the story of a person's stored recap in both languages and draws every card of it.
 * Prints one line of JSON a language: the story, and how many bytes each picture has. tell-child.ts EDITION USER
 */
const [editionId = '', userId = ''] = process.argv.slice(2);
const db = await openStore(env().DATABASE_URL);
const stored = await readRecap(db, editionId, userId);
const edition = await readEdition(db, editionId);
await db.close();
if (stored.state !== 'recap') throw new Error(`${userId} has no recap in ${editionId}.`);
const { recap } = stored;
for (const locale of LOCALES) {
  const { label, theme } = edition;
  const story = composeStory({ recap, pack: getPack(edition.pack), label, theme, locale });
  const pictures: Record<string, number> = {};
  for (const { kind } of story.cards) pictures[kind] = (await renderCard(story, kind, 'preview'))?.length ?? 0;
  console.log(JSON.stringify({ locale, story, pictures }));
}

import { composeStory } from '@/cards/compose';
import type { StoryModel } from '@/model/card';
import { AnnumError } from '@/model/errors';
import type { Locale } from '@/model/pack';
import { getPack } from '@/packs/registry';
import { type EditionOverview, getEdition } from '@/server/editions/list';
import { readRecap } from '@/server/recap/read';
import { orNotFound } from '../../../../../or-not-found';
import { type AdminPage, requireAdmin } from '../../../../../require-admin';

export type PreviewParams = Promise<{ id: string; userId: string; version: string }>;

export interface Preview {
  readonly page: AdminPage;
  readonly overview: EditionOverview;
  readonly userId: string;
  readonly version: number;
  /** Path of the preview, without a query. */
  readonly self: string;
  /** A story, or why there is none. */
  readonly story: StoryModel | 'below-minimum' | 'missing';
}

/** One person's recap of one finished version, published or not, for an admin's eyes, with all that its owner sees; `locale` overrides the admin's own language. */
export async function openPreview(params: PreviewParams, locale: Locale | null): Promise<Preview> {
  const { id, userId: encoded, version: text } = await params;
  const self = `/admin/editions/${id}/preview/${encoded}/${text}`;
  const page = await requireAdmin(self);
  const userId = decodeURIComponent(encoded);
  const version = Number(text);
  const overview = await orNotFound(getEdition(page.db, id));
  const { edition, runs } = overview;
  if (!runs.some((run) => run.version === version && run.status === 'done')) await orNotFound(Promise.reject(noVersion(version)));
  const preview = { page, overview, userId, version, self };
  try {
    const stored = await readRecap(page.db, id, userId, { version });
    if (stored.state === 'below-minimum') return { ...preview, story: 'below-minimum' };
    const { pack, label, theme, brand, minDurationMs } = edition;
    const story = composeStory({
      recap: stored.recap,
      pack: getPack(pack),
      label,
      theme,
      brand,
      minDurationMs,
      locale: locale ?? page.locale,
      money: true,
      personal: true,
    });
    return { ...preview, story };
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'not_found') return { ...preview, story: 'missing' };
    throw error;
  }
}

const noVersion = (version: number) => new AnnumError('not_found', `There is no finished version ${version}.`);

import type { Metadata } from 'next';
import Link from 'next/link';
import { BelowMinimum } from '@/app/r/below-minimum';
import { StoryScreen } from '@/app/r/story-screen';
import { fill } from '@/i18n/fill';
import { localeOf } from '@/i18n/locale';
import { one, type Search } from '../../../../../message';
import { pageWords } from '../../../../../require-admin';
import { openPreview, type PreviewParams } from './open-preview';
import styles from './preview.module.css';

interface Props {
  params: PreviewParams;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ userId }, { words }] = await Promise.all([params, pageWords()]);
  return { title: `${words.preview.bar}: ${decodeURIComponent(userId)}` };
}

/** Somebody's recap as they will see it, under a bar that says whose it is and whether anybody else can see it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const search = await searchParams;
  const { page, overview, userId, version, self, story } = await openPreview(params, localeOf(one(search, 'lang')));
  const { words, locale } = page;
  const { edition, publishedVersion } = overview;
  const published = version === publishedVersion;
  return (
    <div className={styles.preview}>
      <header className={styles.bar} lang={locale}>
        <Link href={`/admin/editions/${edition.id}?version=${version}#preview`} className={styles.back}>
          {words.preview.back}
        </Link>
        <p className={styles.whose}>
          <span className={styles.word}>{words.preview.bar}</span> <bdi>{fill(words.preview.of, { user: userId, version })}</bdi>
        </p>
        <p className={published ? styles.live : styles.draft}>{published ? words.preview.isPublished : words.preview.notPublished}</p>
      </header>
      {story === 'missing' ? (
        <main className={styles.missing} lang={locale}>
          <h1>{fill(words.preview.missing, { user: userId })}</h1>
          <p>{words.preview.missingHint}</p>
        </main>
      ) : story === 'below-minimum' ? (
        <>
          <p role="status" className={styles.short} lang={locale}>
            <strong>{fill(words.preview.short, { user: userId })}</strong> {words.preview.shortHint}
          </p>
          <BelowMinimum edition={edition} locale={locale} />
        </>
      ) : (
        <div className={styles.stage}>
          <StoryScreen story={story} self={self} card={one(search, 'card') || undefined} shares={false} />
        </div>
      )}
    </div>
  );
}

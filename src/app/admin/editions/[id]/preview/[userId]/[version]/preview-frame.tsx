import Link from 'next/link';
import type { ReactNode } from 'react';
import { BelowMinimum } from '@/app/r/below-minimum';
import type { StoryModel } from '@/model/card';
import { fill } from '@/model/fill';
import type { Preview } from './open-preview';
import styles from './preview.module.css';

interface PreviewFrameProps {
  readonly preview: Preview;
  /** Shows the story, where there is one. */
  readonly children: (story: StoryModel) => ReactNode;
}

/** What people will see, under a bar that says whose it is and whether anybody else can see it; or why there is nothing to see. */
export function PreviewFrame({ preview: { page, overview, userId, version, story }, children }: PreviewFrameProps) {
  const { locale, words: all } = page;
  const words = all.preview;
  const { edition, publishedVersion } = overview;
  const published = version === publishedVersion;
  return (
    <div className={styles.preview}>
      <header className={styles.bar} lang={locale}>
        <Link href={`/admin/editions/${edition.id}?version=${version}#preview`} className={styles.back}>
          {words.back}
        </Link>
        <p className={styles.whose}>
          <span className={styles.word}>{words.bar}</span> <bdi>{fill(words.of, { user: userId, version })}</bdi>
        </p>
        <p className={published ? styles.live : styles.draft}>{published ? words.isPublished : words.notPublished}</p>
      </header>
      {story === 'missing' ? (
        <main className={styles.missing} lang={locale}>
          <h1>{fill(words.missing, { user: userId })}</h1>
          <p>{words.missingHint}</p>
        </main>
      ) : story === 'below-minimum' ? (
        <div>
          <p role="status" className={styles.short} lang={locale}>
            <strong>{fill(words.short, { user: userId })}</strong> {words.shortHint}
          </p>
          <BelowMinimum edition={edition} locale={locale} />
        </div>
      ) : (
        children(story)
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { StoryScreen } from '@/app/r/story-screen';
import { localeOf } from '@/i18n/locale';
import { one, type Search } from '../../../../../message';
import { pageWords } from '../../../../../require-admin';
import { openPreview, type PreviewParams } from './open-preview';
import styles from './preview.module.css';
import { PreviewFrame } from './preview-frame';

interface Props {
  params: PreviewParams;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ userId }, { words }] = await Promise.all([params, pageWords()]);
  return { title: `${words.preview.bar}: ${decodeURIComponent(userId)}` };
}

/** Somebody's story as they will see it, with nothing to share. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const search = await searchParams;
  const preview = await openPreview(params, localeOf(one(search, 'lang')));
  return (
    <PreviewFrame preview={preview}>
      {(story) => (
        <div className={styles.stage}>
          <StoryScreen story={story} self={preview.self} card={one(search, 'card') || undefined} shares={false} />
        </div>
      )}
    </PreviewFrame>
  );
}

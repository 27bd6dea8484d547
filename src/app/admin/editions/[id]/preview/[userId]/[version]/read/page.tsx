import { Reading } from '@/app/r/reading';
import { localeOf } from '@/i18n/locale';
import { one, type Search } from '../../../../../../message';
import { openPreview, type PreviewParams } from '../open-preview';
import { PreviewFrame } from '../preview-frame';

/** Somebody's story as a page to read, as they will see it. */
export default async function PreviewReadingPage({ params, searchParams }: { params: PreviewParams; searchParams: Promise<Search> }) {
  const preview = await openPreview(params, localeOf(one(await searchParams, 'lang')));
  return <PreviewFrame preview={preview}>{(story) => <Reading story={story} self={preview.self} />}</PreviewFrame>;
}

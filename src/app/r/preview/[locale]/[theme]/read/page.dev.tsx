import { notFound } from 'next/navigation';
import { fixtureStory } from '@/cards/fixtures';
import { localeOf } from '@/i18n/locale';
import { THEMES } from '@/model/edition';
import { Reading } from '../../../../reading';

/** The fixture story as a page; only the development server has it. */
export default async function PreviewReading({ params }: { params: Promise<{ locale: string; theme: string }> }) {
  const { locale: tag, theme: name } = await params;
  const locale = localeOf(tag);
  const theme = THEMES.find((id) => id === name);
  if (!locale || !theme) notFound();
  return <Reading story={fixtureStory(locale, theme)} self={`/r/preview/${locale}/${theme}`} />;
}

import { notFound } from 'next/navigation';
import { fixtureStory } from '@/cards/fixtures';
import { localeOf } from '@/i18n/locale';
import { THEMES } from '@/model/edition';
import { StoryScreen } from '../../../story-screen';

/** The fixture story in a theme and a language, of one pack and with amounts when asked; only the development server has this page. */
export default async function Preview({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; theme: string }>;
  searchParams: Promise<{ card?: string; pack?: string; spend?: string }>;
}) {
  const { locale: tag, theme: name } = await params;
  const { card, pack, spend } = await searchParams;
  const locale = localeOf(tag);
  const theme = THEMES.find((id) => id === name);
  if (!locale || !theme) notFound();
  return <StoryScreen story={fixtureStory(locale, theme, pack, spend !== undefined)} self={`/r/preview/${locale}/${theme}`} card={card} />;
}

import type { Metadata, Viewport } from 'next';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { Locale } from '@/model/pack';

/** Title and description of the landing page; its two languages point at each other. */
export function landingMetadata(locale: Locale): Metadata {
  const { landing } = dictionaryOf(locale);
  return {
    title: landing.title,
    description: landing.body,
    alternates: { languages: { en: '/', ko: '/ko' } },
    openGraph: { type: 'website', title: landing.title, description: landing.body, siteName: 'annum', locale },
    twitter: { card: 'summary_large_image' },
  };
}

export const landingViewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#141021' };

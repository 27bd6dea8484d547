import type { Metadata, Viewport } from 'next';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { Locale } from '@/model/pack';

/**
 * Title and description of the landing page. Its languages are linked on the page: search engines take `hreflang` in the head with whole
 * addresses only, and a static page does not know where it will be served.
 */
export function landingMetadata(locale: Locale): Metadata {
  const { landing } = dictionaryOf(locale);
  return {
    title: landing.title,
    description: landing.body,
    openGraph: { type: 'website', title: landing.title, description: landing.body, siteName: 'annum', locale },
    twitter: { card: 'summary_large_image' },
  };
}

export const landingViewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#141021' };

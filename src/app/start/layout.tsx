import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { START_WORDS } from '@/i18n/start-words';
import { Document } from '../document';
import { requestLocale } from '../r/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  const { title, choose } = START_WORDS[await requestLocale()];
  return { title: `annum: ${title}`, description: choose.lead, referrer: 'same-origin' };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#141021' };

export default async function StartLayout({ children }: { children: ReactNode }) {
  return <Document locale={await requestLocale()}>{children}</Document>;
}

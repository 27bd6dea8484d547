import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Document } from '../document';
import { requestLocale } from './request-locale';

/** A share link is a secret: it is kept out of search engines and out of the referrer. */
export const metadata: Metadata = {
  robots: { index: false, follow: false, noimageindex: true, noarchive: true },
  referrer: 'no-referrer',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export default async function RecapLayout({ children }: { children: ReactNode }) {
  return <Document locale={await requestLocale()}>{children}</Document>;
}

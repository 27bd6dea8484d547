import type { ReactNode } from 'react';
import type { Locale } from '@/model/pack';
import { text } from './fonts/text-face';
import './globals.css';
import './quiet.css';

/** The bare document in one language. Every part of the site has its own, so that the landing page stays static and `lang` is always true. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={text.variable}>
      <body>{children}</body>
    </html>
  );
}

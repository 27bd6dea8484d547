import type { Metadata } from 'next';
import type { CSSProperties, ReactNode } from 'react';
import { looks } from '@/ui/looks';
import { groundOf } from '@/ui/themes';
import { Document } from '../document';
import { Faces } from '../fonts/faces';
import styles from './admin.module.css';
import { LANGUAGES } from './frame';
import { pageWords } from './require-admin';
import { sourceWords } from './sources/words';

export const metadata: Metadata = {
  title: { default: 'annum admin', template: '%s · annum admin' },
  robots: { index: false, follow: false },
  // Forms post to this site, and their Origin must arrive: "no-referrer" would blank it.
  referrer: 'same-origin',
};

const [day, night] = [groundOf('paper', 0, 12), groundOf('dusk', 0, 12)];
const palette = Object.fromEntries(
  Object.entries({ day, night }).flatMap(([name, { background, ink, muted, faint, shout }]) =>
    Object.entries({ background, ink, muted, faint, shout }).map(([part, colour]) => [`--${name}-${part}`, colour]),
  ),
) as CSSProperties;

/** Colours and type of the admin pages: paper by day, dusk by night. Who may see a page is the page's own business (requireAdmin). */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { locale, words } = await pageWords();
  return (
    <Document locale={locale}>
      <Faces look={looks.dusk} words={[words, sourceWords(locale), LANGUAGES]} />
      <div className={styles.admin} style={palette}>
        {children}
      </div>
    </Document>
  );
}

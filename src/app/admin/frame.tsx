import Link from 'next/link';
import type { ReactNode } from 'react';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import styles from './admin.module.css';
import { RingMark } from './ring-mark';
import sourceStyles from './sources/sources.module.css';
import { type SourceWords, sourceWords } from './sources/words';
import type { AdminWords } from './words';

interface FrameProps {
  readonly words: AdminWords;
  readonly locale: Locale;
  /** Absent on the sign-in page. */
  readonly email?: string;
  /** The page's own path with its query: where the language switch leads back to. */
  readonly path: string;
  readonly children: ReactNode;
}

/** The languages by their own names. */
export const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'ko', name: '한국어' },
];

/** What stands round every admin page: the brand, the language, who is signed in. */
export function Frame({ words, locale, email, path, children }: FrameProps) {
  return (
    <div lang={locale} className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <header className={styles.header}>
        <Link href="/admin" className={styles.brand}>
          <RingMark className={styles.mark} />
          <span>annum</span> <span className={styles.brandNote}>{words.title}</span>
        </Link>
        <form action="/api/language" method="post" className={styles.languages} aria-label={words.language}>
          <input type="hidden" name="back" value={path} />
          {LANGUAGES.map(({ locale: to, name }) => (
            <button key={to} type="submit" name="to" value={to} lang={to} aria-pressed={to === locale} className={styles.quiet}>
              {name}
            </button>
          ))}
        </form>
        {email === undefined ? null : (
          <form action="/api/auth/sign-out" method="post">
            <button type="submit" className={styles.quiet} title={fill(words.signedInAs, { email })}>
              {words.signOut}
            </button>
          </form>
        )}
      </header>
      {email === undefined ? null : <Pages path={path} words={sourceWords(locale)} />}
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The two parts of the admin. */
function Pages({ path, words }: { path: string; words: SourceWords }) {
  const inSources = path.startsWith('/admin/sources');
  return (
    <nav className={sourceStyles.nav} aria-label={words.pages}>
      <Link href="/admin" className={styles.quiet} aria-current={inSources ? undefined : 'page'}>
        {words.editions}
      </Link>
      <Link href="/admin/sources" className={styles.quiet} aria-current={inSources ? 'page' : undefined}>
        {words.heading}
      </Link>
    </nav>
  );
}

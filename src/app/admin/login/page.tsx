import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '../admin.module.css';
import formStyles from '../forms.module.css';
import { Frame } from '../frame';
import { Message, one, type Search } from '../message';
import { currentAdmin, pageWords } from '../require-admin';
import { RingMark } from '../ring-mark';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await pageWords();
  return { title: words.login.submit };
}

/** The sign-in page: the one admin page that is there for everybody. */
export default async function LoginPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [search, { words, locale }, admin] = await Promise.all([searchParams, pageWords(), currentAdmin()]);
  if (admin !== null) redirect('/admin');
  const { login } = words;
  return (
    <Frame words={words} locale={locale} path="/admin/login">
      <div className={formStyles.login}>
        <RingMark rings={24} className={formStyles.loginRing} />
        <h1 className={styles.title}>{login.heading}</h1>
        <p className={styles.lead}>{login.intro}</p>
        <Message words={words} search={search} />
        <form action="/api/auth/sign-in" method="post" className={formStyles.form}>
          <input type="hidden" name="next" value={one(search, 'next')} />
          <label className={formStyles.field}>
            <span>{login.email}</span>
            <input name="email" type="email" autoComplete="username" required maxLength={254} />
          </label>
          <label className={formStyles.field}>
            <span>{login.password}</span>
            <input name="password" type="password" autoComplete="current-password" required maxLength={128} />
          </label>
          <button type="submit" className={styles.primary}>
            {login.submit}
          </button>
        </form>
        <p className={styles.hint}>{login.none}</p>
      </div>
    </Frame>
  );
}

import Link from 'next/link';
import styles from './admin.module.css';
import { Frame } from './frame';
import { pageWords } from './require-admin';

/** An edition or page of the admin that is not there. */
export default async function AdminNotFound() {
  const { words, locale } = await pageWords();
  return (
    <Frame words={words} locale={locale} path="/admin">
      <h1 className={styles.title}>{words.gone.heading}</h1>
      <p className={styles.lead}>{words.gone.body}</p>
      <p>
        <Link href="/admin" className={styles.secondary}>
          {words.edition.back}
        </Link>
      </p>
    </Frame>
  );
}

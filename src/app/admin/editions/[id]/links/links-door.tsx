import Link from 'next/link';
import styles from '../../../admin.module.css';
import type { AdminPage } from '../../../require-admin';
import { linksPath } from './links-path';

/** On the page of an edition: the way to its links. */
export function LinksDoor({ editionId, page: { words: all } }: { editionId: string; page: AdminPage }) {
  const words = all.links;
  return (
    <section className={styles.panel} aria-labelledby="links">
      <h2 id="links">{words.heading}</h2>
      <p className={styles.muted}>{words.intro}</p>
      <p className={styles.actions}>
        <Link href={linksPath(editionId)} className={styles.secondary}>
          {words.door}
        </Link>
      </p>
    </section>
  );
}

import Link from 'next/link';
import type { Brand } from '@/model/brand';
import type { Edition } from '@/model/edition';
import { fill } from '@/model/fill';
import styles from '../../admin.module.css';
import { formatCount, formatWindow } from '../../format';
import type { AdminPage } from '../../require-admin';
import runStyles from '../../run.module.css';
import type { AdminWords } from '../../words';

/** The rules that the edition's numbers follow. */
export function Settings({ edition, page: { words: all, locale } }: { edition: Edition; page: AdminPage }) {
  const words = all.edition;
  const { plays, creators, orders } = edition.minimum;
  const minimum = [
    plays === undefined ? null : fill(words.minimumPlays, { n: formatCount(locale, plays) }),
    creators === undefined ? null : fill(words.minimumCreators, { n: formatCount(locale, creators) }),
    orders === undefined ? null : fill(words.minimumOrders, { n: formatCount(locale, orders) }),
  ].filter((line) => line !== null);
  const rows: [string, string][] = [
    [words.pack, edition.pack],
    [words.window, formatWindow(locale, edition.window, all)],
    [words.zone, edition.zone],
    [words.theme, all.create.themes[edition.theme]],
    [words.minCohort, fill(words.minCohortValue, { n: formatCount(locale, edition.minCohort) })],
    [words.minimum, minimum.length === 0 ? words.minimumNone : new Intl.ListFormat(locale, { type: 'conjunction' }).format(minimum)],
  ];
  if (edition.brand !== undefined) rows.push([all.look.brand, brandLine(edition.brand, all)]);
  return (
    <section className={styles.panel} aria-labelledby="settings">
      <h2 id="settings">{words.settings}</h2>
      <dl className={runStyles.settings}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Link href={`/admin/editions/${edition.id}/look`} className={styles.secondary}>
        {all.look.open}
      </Link>
    </section>
  );
}

const brandLine = ({ name, color, accent, logo }: Brand, { look }: AdminWords): string =>
  [name, color, accent, logo && look.logo].filter((part) => part !== undefined).join(' · ');

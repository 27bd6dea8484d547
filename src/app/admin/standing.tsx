import { fill } from '@/model/fill';
import type { EditionOverview } from '@/server/editions/list';
import listStyles from './editions.module.css';
import type { AdminWords } from './words';

/** What is served of an edition, in one pill, and in a second one whether a newer version waits. */
export function Standing({ overview, words }: { overview: EditionOverview; words: AdminWords }) {
  const { publishedVersion, newestVersion } = overview;
  const waits = newestVersion !== null && newestVersion !== publishedVersion;
  return (
    <p className={listStyles.pills}>
      <span className={publishedVersion === null ? listStyles.pill : listStyles.pillLive}>
        {publishedVersion === null ? words.list.draft : fill(words.list.serving, { version: publishedVersion })}
      </span>
      {waits ? <span className={listStyles.pill}>{fill(words.list.waiting, { version: newestVersion })}</span> : null}
    </p>
  );
}

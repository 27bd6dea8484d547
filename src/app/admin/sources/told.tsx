import styles from '../admin.module.css';
import { one, type Search } from '../message';
import { SOURCE_NOTICES, SOURCE_PROBLEMS, type SourceWords } from './words';

/** What the last form about a source came to, if the address says so. */
export function Told({ words, search }: { words: SourceWords; search: Search }) {
  const problem = SOURCE_PROBLEMS.find((known) => known === one(search, 'problem'));
  if (problem !== undefined) {
    return (
      <p role="alert" className={styles.problem}>
        {words.problems[problem]}
      </p>
    );
  }
  const notice = SOURCE_NOTICES.find((known) => known === one(search, 'notice'));
  return notice === undefined ? null : (
    <p role="status" className={styles.notice}>
      {words.notices[notice]}
    </p>
  );
}

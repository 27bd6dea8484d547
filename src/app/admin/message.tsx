import styles from './admin.module.css';
import { type AdminWords, NOTICES, PROBLEMS } from './words';

/** Query of a page as Next hands it over. */
export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** One value of the query; of several, the first. */
export const one = (search: Search, name: string): string => {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

/** What the last form came to, if the address says so. Only texts of ours are ever shown. */
export function Message({ words, search }: { words: AdminWords; search: Search }) {
  const problem = PROBLEMS.find((known) => known === one(search, 'problem'));
  if (problem !== undefined) {
    return (
      <p role="alert" className={styles.problem}>
        {words.problems[problem]}
      </p>
    );
  }
  const notice = NOTICES.find((known) => known === one(search, 'notice'));
  return notice === undefined ? null : (
    <p role="status" className={styles.notice}>
      {words.notices[notice]}
    </p>
  );
}

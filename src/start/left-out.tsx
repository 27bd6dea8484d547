import { count } from '../i18n/count';
import type { StartWords } from '../i18n/start-words';
import { fill } from '../model/fill';
import type { Locale } from '../model/pack';
import type { Survey } from './survey';

interface LeftOutProps {
  readonly words: StartWords['review'];
  readonly locale: Locale;
  readonly survey: Survey;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);

/** Rows of the file that no figure will count, and why. */
export function LeftOut({ words, locale, survey }: LeftOutProps) {
  const { skipped, malformed, twice, examples } = survey;
  const [left, wrong] = [sum(skipped), sum(malformed)];
  const number = new Intl.NumberFormat(locale);
  const reason = (key: string) => words.reasons[key] ?? key;
  const lines = [
    ...(left > 0 ? [count(locale, left, words.skipped)] : []),
    ...(wrong > 0 ? [count(locale, wrong, words.malformed)] : []),
    ...(twice > 0 ? [count(locale, twice, words.twice)] : []),
  ];
  if (lines.length === 0) return null;
  if (left + wrong === 0) return <p className="start-note">{lines.join(' · ')}</p>;
  return (
    <details className="start-left">
      <summary>{lines.join(' · ')}</summary>
      <ul>
        {[...Object.entries(skipped), ...Object.entries(malformed)].map(([key, rows]) => (
          <li key={key}>
            {reason(key)}: {number.format(rows)}
          </li>
        ))}
        {examples.map(({ file, line, reason: key }) => (
          <li key={`${file} ${line}`}>{fill(words.example, { file, line, reason: reason(key) })}</li>
        ))}
      </ul>
    </details>
  );
}

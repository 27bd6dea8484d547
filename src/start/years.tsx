import { count } from '../i18n/count';
import type { StartWords } from '../i18n/start-words';
import type { Locale } from '../model/pack';
import type { YearSurvey } from './survey';

interface YearsProps {
  readonly words: StartWords['review'];
  readonly locale: Locale;
  /** Newest first. */
  readonly years: readonly YearSurvey[];
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** The years of a file as bars to choose from. */
export function Years({ words, locale, years, year, onYear }: YearsProps) {
  const most = Math.max(...years.map(({ events }) => events));
  return (
    <fieldset className="start-years">
      <legend>{words.year}</legend>
      {years.map((one) => (
        <label key={one.year} style={{ '--share': one.events / most } as React.CSSProperties}>
          <input type="radio" name="year" value={one.year} checked={one.year === year} onChange={() => onYear(one.year)} />
          <b>{one.year}</b>
          <span className="start-bar" aria-hidden="true" />
          <span>{count(locale, one.events, words.events)}</span>
        </label>
      ))}
    </fieldset>
  );
}

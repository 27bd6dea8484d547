import { estimateNote } from '../i18n/estimates';
import type { Locale, Pack } from '../model/pack';
import type { Recap } from '../model/recap';

/** From this share of the minutes on it is said that nobody measured them. */
const SAID_FROM = 0.01;

/** Whether the main number is made of minutes that nobody measured, all or some of them. */
export const isEstimated = ({ estimated, totals }: Recap, { mainMeasure }: Pack): boolean =>
  mainMeasure === 'minutes' && estimated !== null && estimated.minutes >= totals.minutes * SAID_FROM;

/** The words of a card whose main number is an estimate, with a sentence that says so; else as they are. */
export function withEstimate<Words extends { readonly alt: string; readonly note: string }>(
  words: Words,
  recap: Recap,
  pack: Pack,
  locale: Locale,
): Words {
  if (!isEstimated(recap, pack)) return words;
  const said = estimateNote[locale](recap.estimated?.plays === recap.totals.plays);
  return { ...words, note: `${words.note} ${said}`.trim(), alt: `${words.alt} ${said}`.trim() };
}

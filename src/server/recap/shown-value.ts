import type { Measure } from '../../model/recap';

const MINUTE_MS = 60_000;

/** A whole measure as it is shown: milliseconds become minutes, once. */
export const shownValue = (measure: Measure, whole: number): number => (measure === 'minutes' ? whole / MINUTE_MS : whole);

import { monthAfter, monthsOf } from '../../model/window';
import { dayOf } from '../warehouse/scope';
import { IN_RANGE, many, measured, type Statistic, wholes } from './statistic';
import { WEEKDAY } from './totals';

/** The local dates with a counted event, ascending, and the main measure of each. */
export const days = many(
  'days',
  ['day', 'value'],
  ({ tables, pack }) =>
    `SELECT uid, day, ${measured(pack.mainMeasure)} AS value FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} GROUP BY uid, day`,
);

const HOURS = 24;
const WEEKDAYS = 7;

/** The main measure by local hour, by weekday (0 is Monday) and by month of the window; 0 where there is none. */
export const timeline: Statistic<{
  readonly hours: readonly number[];
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
}> = {
  name: 'timeline',
  sql: ({ tables, pack, edition }) => {
    const parts = [
      ...Array.from({ length: HOURS }, (_, hour) => `hour = ${hour}`),
      ...Array.from({ length: WEEKDAYS }, (_, weekday) => `${WEEKDAY} = ${weekday}`),
      ...monthsOf(edition.window).map((month) => `day >= ${dayOf(`${month}-01`)} AND day < ${dayOf(`${monthAfter(month)}-01`)}`),
    ];
    const values = parts.map((part) => measured(pack.mainMeasure, part));
    return `SELECT uid, [${values.join(', ')}] AS numbers FROM ${tables.plays} WHERE era = 1 AND ${IN_RANGE} GROUP BY uid`;
  },
  read: (numbers) => {
    const values = wholes(numbers);
    return {
      hours: values.slice(0, HOURS),
      weekdays: values.slice(HOURS, HOURS + WEEKDAYS),
      months: values.slice(HOURS + WEEKDAYS),
    };
  },
};

import { FIGURES, type Figure } from '../../model/pack';
import { COLUMN_OF, type Derivation, IN_RANGE, many, type Statistic } from './statistic';

/** Plain figures of a person (model/pack.ts): each is one division of two whole numbers, so equal shares are equal floats. */
const expressions = (days: number, longest: string): Record<Figure, string> => ({
  nightShare: 't.night / nullIf(t.value, 0)',
  morningShare: 't.morning / nullIf(t.value, 0)',
  weekendShare: 't.weekend / nullIf(t.value, 0)',
  topCreatorShare: 'if(c.known = 0, NULL, c.first / nullIf(t.value, 0))',
  discoveryShare: 'if(t.history, c.discovered / t.plays, NULL)',
  repeatShare: 'if(t.items = 0, NULL, (t.plays - t.items) / t.plays)',
  longestSession: longest,
  activeShare: `t.active_days / ${days}`,
});

/** One row a person: the figures in the model's order. `c` holds the measure of the first creator and the plays of discovered ones. */
export const fillFigures: Derivation = {
  name: 'fill-figures',
  of: 'people',
  into: 'figures',
  sql: ({ tables, pack, window }) => {
    const longest = pack.mainMeasure === 'minutes' ? 's.value / 60000' : 'toFloat64(s.value)';
    const of = expressions(window.toDay - window.fromDay, longest);
    return `SELECT t.uid, [${FIGURES.map((figure) => `toNullable(${of[figure]})`).join(', ')}], t.eligible
    FROM (SELECT * FROM ${tables.totals} WHERE ${IN_RANGE}) AS t
    INNER JOIN (SELECT * FROM ${tables.sessions} WHERE ${IN_RANGE}) AS s ON s.uid = t.uid
    LEFT JOIN (
      SELECT uid, 1 AS known, sumIf(${COLUMN_OF[pack.mainMeasure]}, place = 1) AS first, sumIf(plays, discovered) AS discovered
      FROM ${tables.creator_pairs} WHERE ${IN_RANGE} GROUP BY uid
    ) AS c ON c.uid = t.uid`;
  },
};

/** One row a person with a recap and figure: members with a strictly smaller one, and members who have one. Ties never flatter. */
export const fillFigurePlaces: Derivation = {
  name: 'fill-figure-places',
  of: 'cohort',
  into: 'figure_places',
  sql: ({ tables }) => `SELECT uid, figure, rank() OVER (PARTITION BY figure ORDER BY value) - 1, count() OVER (PARTITION BY figure) FROM (
      SELECT uid, figure, value FROM ${tables.figures} ARRAY JOIN figures AS value, arrayEnumerate(figures) AS figure
      WHERE eligible = 1 AND value IS NOT NULL
    )`,
};

/** The figures in the model's order, null where a person has none. */
export const figures: Statistic<readonly (number | null)[]> = {
  name: 'figures',
  sql: ({ tables }) => `SELECT uid, arrayMap(figure -> ifNull(figure, nan), figures) AS numbers FROM ${tables.figures} WHERE ${IN_RANGE}`,
  read: (numbers) => numbers,
};

/** The figures with a place, counted from 1 in the model's order. */
export const figurePlaces = many(
  'figure-places',
  ['figure', 'less', 'of'],
  ({ tables }) => `SELECT * FROM ${tables.figure_places} WHERE ${IN_RANGE}`,
);

import { IN_RANGE, many } from './statistic';

/** Close behind the first, somewhere in the middle, and further down, all of the first twenty. */
export const DECOY_PLACES = [2, 7, 13] as const;

/** The person's creators at a few places. */
export const decoys = many(
  'decoys',
  ['place', 'entity', 'value'],
  ({ tables }) => `SELECT uid, place, creator AS entity, value FROM ${tables.creator_pairs}
    WHERE ${IN_RANGE} AND place IN (${DECOY_PLACES.join(', ')})`,
);

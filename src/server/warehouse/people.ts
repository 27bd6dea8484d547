import { z } from 'zod';
import { canonicalZone } from '../../model/zone';
import type { Warehouse } from './client';
import { sourceEvents } from './project';
import { DAY_MS, type Scope } from './scope';
import { onShards, wholeScope } from './shards';
import type { Snapshot } from './snapshot';
import { zoneOffsets } from './zone-offsets';

/**
 * Numbers everybody with an event of the snapshot in the order of user ids, on every shard those that live there, and settles their zones: the one of their own, else that of
 * their latest event that names one (ties to the larger name), else the edition's.
 */
export async function settlePeople(warehouse: Warehouse, scope: Scope, snapshot: Snapshot): Promise<void> {
  const { tables, edition } = scope;
  await onShards(warehouse, (shard, place) =>
    shard.command(
      'people',
      `INSERT INTO ${tables.people}
    WITH seen AS (
      SELECT user_id, argMaxIf(zone, (t, zone), zone != '') AS zone
      FROM (${sourceEvents(scope, snapshot, "user_id, occurred_at_ms AS t, ifNull(timezone, '') AS zone")}) GROUP BY user_id
    )
    SELECT (row_number() OVER (ORDER BY seen.user_id) - 1) * {shards:UInt32} + {shard:UInt32}, seen.user_id, ifNull(known.display_name, ''),
      multiIf(ifNull(known.timezone, '') != '', assumeNotNull(known.timezone), seen.zone != '', seen.zone, {zone:String}), ifNull(known.birthday, '')
    FROM seen LEFT JOIN (SELECT id, display_name, timezone, birthday FROM ${snapshot.source.users}) AS known ON known.id = seen.user_id`,
      { zone: edition.zone, ...place },
    ),
  );
  const named = await warehouse.query(
    'zones',
    `SELECT DISTINCT zone FROM ${wholeScope(warehouse, scope).tables.people} ORDER BY zone`,
    {},
    z.object({ zone: z.string() }),
  );
  const startMs = (scope.previous.fromDay - 2) * DAY_MS;
  const endMs = (scope.window.toDay + 2) * DAY_MS;
  const offsets = named.flatMap(({ zone }) =>
    // A stored name that the runtime does not know falls back to the edition's zone.
    zoneOffsets(canonicalZone(zone) ?? edition.zone, startMs, endMs).map((offset) => ({
      zone,
      from_ms: offset.fromMs,
      offset_ms: offset.offsetMs,
    })),
  );
  await onShards(warehouse, (shard) => shard.insert('zone-offsets', tables.zone_offsets, offsets));
}

import { tzOffset } from '@date-fns/tz';
import type { Edition } from '@/model/edition';
import type { Pack } from '@/model/pack';
import type { Recap } from '@/model/recap';
import type { Db } from '../db/db';
import type { Found } from './overlap';

/**
 * What one person found: every creator with a counted event in the window, by the rules of the recap (which events count, the local
 * window, identity). Read from the store for two people when they agree to compare, never for a page view.
 */
export async function readFound(
  db: Db,
  { edition, pack, userId, zone }: { edition: Edition; pack: Pack; userId: string; zone: string },
): Promise<Found[]> {
  const [from, to] = [startOfDay(edition.window.from, zone), startOfDay(edition.window.to, zone)];
  const counted = {
    userId,
    activity: { in: [...pack.activities] },
    creatorName: { not: null },
    ...(pack.counts.by === 'duration'
      ? { durationMs: { gte: edition.minDurationMs ?? pack.counts.minDurationMs } }
      : { quantity: { gte: 1 }, OR: [{ amountMinor: null }, { amountMinor: { gte: 0n } }] }),
  };
  const by = { by: ['creatorId', 'creatorName'] as ('creatorId' | 'creatorName')[] };
  const [firsts, plays] = await Promise.all([
    db.client.event.groupBy({ ...by, where: { ...counted, occurredAtMs: { lt: BigInt(to) } }, _min: { occurredAtMs: true } }),
    db.client.event.groupBy({ ...by, where: { ...counted, occurredAtMs: { gte: BigInt(from), lt: BigInt(to) } }, _count: { _all: true } }),
  ]);
  const first = new Map<string, number>();
  for (const { creatorId, creatorName, _min } of firsts) {
    const identity = identityOf(creatorId, creatorName ?? '');
    first.set(identity, Math.min(first.get(identity) ?? Number.POSITIVE_INFINITY, Number(_min.occurredAtMs)));
  }
  const spellings = new Map<string, { name: string; most: number; plays: number }>();
  for (const { creatorId, creatorName, _count } of plays) {
    const name = shown(creatorName ?? '');
    const identity = identityOf(creatorId, name);
    const known = spellings.get(identity) ?? { name, most: 0, plays: 0 };
    const better = _count._all > known.most || (_count._all === known.most && name < known.name);
    const spelling = better ? { name, most: _count._all } : { name: known.name, most: known.most };
    spellings.set(identity, { ...spelling, plays: known.plays + _count._all });
  }
  return [...spellings].map(([identity, { name, plays: count }]) => ({ identity, name, plays: count, firstMs: first.get(identity) ?? 0 }));
}

/**
 * What can be told of a recap alone, where its events are kept elsewhere: the creators at its head, as it counted them. Nobody knows when
 * they were found.
 */
export const favouritesOf = ({ top }: Pick<Recap, 'top'>): Found[] =>
  top.creators.map(({ id, name, plays }) => ({ identity: identityOf(id, name), name, plays, firstMs: null }));

/** As the recap shows a name: NFC, white space folded. */
const shown = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The tag keeps an id and a name apart. */
const identityOf = (id: string | null, name: string) => (id ? `id:${id}` : `name:${shown(name).toLowerCase()}`);

/** The instant at which a local date begins, in epoch milliseconds; the second look is for zones that change in between. */
function startOfDay(date: string, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  const guess = wall - tzOffset(zone, new Date(wall)) * 60_000;
  return wall - tzOffset(zone, new Date(guess)) * 60_000;
}

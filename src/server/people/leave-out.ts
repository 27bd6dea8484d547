import { z } from 'zod';
import { EVENT_COLUMNS } from '../events/event-row';
import type { EventRows } from '../events/insert';
import type { Work } from '../intake/work';
import type { ErasedPeople } from './erasures';

const USER = EVENT_COLUMNS.findIndex(({ name }) => name === 'user_id');

const usersSchema = z.array(z.string());
const rowsSchema = z.array(z.array(z.union([z.string(), z.number(), z.null()])));

/** A batch of rows without those of people who were erased, and how many that were. Untouched, and hardly looked at, when it has none. */
export function leaveOutRows(batch: EventRows, erased: ErasedPeople): { readonly batch: EventRows; readonly erased: number } {
  if (!erased.any) return { batch, erased: 0 };
  const users = usersSchema.parse(JSON.parse(batch.users));
  const kept = users.filter((id) => !erased.has(id));
  if (kept.length === users.length) return { batch, erased: 0 };
  if (kept.length === 0) return { batch: { ...batch, count: 0, users: '[]', rows: '[]' }, erased: batch.count };
  // Of several people, the column varies.
  const place = batch.varying.indexOf(USER);
  const rows = rowsSchema.parse(JSON.parse(batch.rows)).filter((row) => !erased.has(String(row[place])));
  const left = { ...batch, count: rows.length, users: JSON.stringify(kept), rows: JSON.stringify(rows) };
  return { batch: left, erased: batch.count - rows.length };
}

/** What requests ask to be kept, without anything about people who were erased. The very same works when there is nothing about them. */
export function leaveOutOfWorks(works: readonly Work[], erased: ErasedPeople): readonly Work[] {
  if (!erased.any) return works;
  const stays = (id: string) => !erased.has(id);
  return works.map((work) => ({
    ...work,
    events: work.events.filter(({ userId }) => stays(userId)),
    people: work.people.filter(({ id }) => stays(id)),
    heartbeats: work.heartbeats.filter(({ userId }) => stays(userId)),
    merges: work.merges.filter(({ fromId, toId }) => stays(fromId) && stays(toId)),
    refunds: work.refunds.filter(({ userId }) => stays(userId)),
    dead: work.dead.filter(({ userId }) => userId === null || stays(userId)),
  }));
}

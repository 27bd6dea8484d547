import { keepVisit, visitOfPerson } from '@/server/start/visits';
import { ownerForm } from '../../owner-route';

/** Keeps what somebody brought to /start until they erase it. */
export const POST = ownerForm('/data', async ({ db, own }) => {
  const visit = await visitOfPerson(db, own.userId);
  if (visit !== null) await keepVisit(db, visit);
});

import type { VisitState } from '@/model/visit';
import { visitState } from '@/server/start/visit-state';
import { readVisit, startRoute } from '../start-call';

/** Where this browser's visit stands. */
export const GET = startRoute(async ({ db }): Promise<VisitState> => {
  const visit = await readVisit(db);
  return visit === null ? { state: 'none' } : visitState(db, visit);
});

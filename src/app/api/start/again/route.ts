import { makeAgain } from '@/server/start/visit-state';
import { ownVisit, startRoute } from '../start-call';

/** Tries again to make a recap that could not be made. */
export const POST = startRoute(async ({ db }) => makeAgain(db, await ownVisit(db)));

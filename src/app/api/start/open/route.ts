import { openVisit } from '@/server/start/visit-state';
import { leadTo, ownVisit, startRoute } from '../start-call';

/** Opens the recap that was made: as its owner, whom the link takes in. */
export const POST = startRoute(async ({ db }) => leadTo(`/o/${await openVisit(db, await ownVisit(db))}`));

import { ERASED_HEADERS, eraseHere } from '@/app/erase-here';
import { leadTo, ownVisit, startRoute } from '../start-call';

/** Erases everything that this browser's visit brought and made. */
export const POST = startRoute(async ({ db }) => leadTo(await eraseHere(db, (await ownVisit(db)).userId), ERASED_HEADERS));

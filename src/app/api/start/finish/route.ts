import { z } from 'zod';
import { AnnumError } from '@/model/errors';
import { finishVisit } from '@/server/start/finish';
import { jsonBody, ownVisit, startRoute } from '../start-call';

const sentSchema = z.object({ parts: z.number().int().min(0), events: z.number().int().min(0) });

const MAX_BYTES = 1024;

/** All is sent: the recap is queued. */
export const POST = startRoute(async ({ db, request }) => {
  const sent = sentSchema.safeParse(await jsonBody(request, MAX_BYTES));
  if (!sent.success) throw new AnnumError('invalid_input', 'It says how many parts and events were sent.');
  await finishVisit(db, await ownVisit(db), sent.data);
});

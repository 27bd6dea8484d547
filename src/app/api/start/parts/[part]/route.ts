import { AnnumError } from '@/model/errors';
import { PART } from '@/model/visit';
import { readBody } from '@/server/http/read-body';
import { receivePart } from '@/server/start/receive';
import { ownVisit, startRoute } from '../../start-call';

/** One part of what somebody sends, JSON lines, perhaps gzip. What comes twice is stored once; 409 says which part comes next. */
export const PUT = startRoute<{ part: string }>(async ({ db, request, params, address, limits }) => {
  if (!/^\d{1,6}$/.test(params.part)) throw new AnnumError('invalid_input', 'Parts are numbered.');
  await limits.part(address);
  const visit = await ownVisit(db);
  const lease = limits.bodies.lease();
  try {
    return await receivePart(db, visit, Number(params.part), await readBody(request, PART.bytes, { lease }));
  } finally {
    lease.free();
  }
});

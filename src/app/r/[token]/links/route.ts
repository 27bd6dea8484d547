import { z } from 'zod';
import { env } from '@/config/env';
import { CARD_KINDS } from '@/model/card';
import { AnnumError } from '@/model/errors';
import { readBody } from '@/server/http/read-body';
import { createLink } from '@/server/links/create';
import { listLinks } from '@/server/links/list';
import { hashToken, linkId } from '@/server/links/token';
import { ownerRoute } from '../owner-route';

const DAY_MS = 86_400_000;
const MAX_BYTES = 4096;

/** What an owner chooses for a link. */
const wantedSchema = z.strictObject({
  name: z.boolean(),
  money: z.boolean(),
  cards: z.array(z.enum(CARD_KINDS)).min(1).nullable(),
  /** Null: until taken back. */
  days: z.number().int().min(1).max(3650).nullable(),
});

/** The links that the owner made and may close, without those that are closed already. */
export const GET = ownerRoute(async ({ db, own }) => {
  const links = await listLinks(db, own);
  return { links: links.filter(({ owner, state }) => !owner && state === 'open') };
});

/** Makes a link for others, as the owner wants it, and says its address: this once. */
export const POST = ownerRoute(async ({ db, own, request }) => {
  const wanted = wantedIn(await readBody(request, MAX_BYTES));
  const { token } = await createLink(db, {
    editionId: own.editionId,
    userId: own.userId,
    showName: wanted.name,
    showSpend: wanted.money,
    cards: wanted.cards,
    ...(wanted.days !== null && { expiresInMs: wanted.days * DAY_MS }),
  });
  return { id: linkId(hashToken(token)), url: new URL(`/r/${token}`, env().PUBLIC_URL).href };
});

function wantedIn(body: Buffer): z.output<typeof wantedSchema> {
  try {
    return wantedSchema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new AnnumError('invalid_input', 'That is no wish for a link.', {
      mend: 'Send {"name": true, "money": false, "cards": null, "days": null}.',
      cause: error,
    });
  }
}

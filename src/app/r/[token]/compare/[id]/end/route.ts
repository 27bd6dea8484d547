import { end } from '@/server/compare/answer';
import { ownerForm } from '../../../owner-route';

/** Either side ends a comparison. */
export const POST = ownerForm<{ token: string; id: string }>('/compare', ({ db, own, params }) => end(db, own, params.id));

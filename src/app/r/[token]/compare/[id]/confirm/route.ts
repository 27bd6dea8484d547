import { confirm } from '@/server/compare/answer';
import { ownerForm } from '../../../owner-route';

/** The inviter says yes to who took the invitation up. */
export const POST = ownerForm<{ token: string; id: string }>('/compare', ({ db, own, params }) => confirm(db, own, params.id));

// The place where scrobblers that know Maloja and Koito look for ListenBrainz's API.
export { GET, OPTIONS, POST } from '@/app/1/[...path]/route';

/** Next reads this from each file for itself. */
export const dynamic = 'force-dynamic';

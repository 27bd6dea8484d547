import { intakeOptions } from '@/app/intake-options';
import { preflight } from '@/server/http/door';
import { createListenBrainzEndpoint } from '@/server/http/listenbrainz';

export const dynamic = 'force-dynamic';

const endpoint = createListenBrainzEndpoint(intakeOptions);
const answer = async (request: Request, { params }: { params: Promise<{ path: string[] }> }) => endpoint(request, (await params).path);

/** ListenBrainz's API, for scrobblers that ask for a server. */
export const GET = answer;
export const POST = answer;
export const OPTIONS = preflight;

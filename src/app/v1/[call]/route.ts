import { intakeOptions } from '@/app/intake-options';
import { preflight } from '@/server/http/door';
import { createSegmentEndpoint } from '@/server/http/segment';

export const dynamic = 'force-dynamic';

const endpoint = createSegmentEndpoint(intakeOptions);

/** Segment's tracking API: SDKs that name this host instead of Segment's. */
export const POST = async (request: Request, { params }: { params: Promise<{ call: string }> }) => endpoint(request, (await params).call);
export const OPTIONS = preflight;

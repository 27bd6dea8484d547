import { intakeOptions } from '@/app/intake-options';
import { answerEventsOptions, createEventsEndpoint } from '@/server/http/post-events';

export const dynamic = 'force-dynamic';

export const POST = createEventsEndpoint(intakeOptions);
export const OPTIONS = answerEventsOptions;

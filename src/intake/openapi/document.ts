import { z } from 'zod';
import * as shapes from './shapes';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  Event: shapes.event,
  EventsAnswer: shapes.eventsAnswer,
  CloudEvent: shapes.cloudEvent,
  SegmentMessage: shapes.segmentMessage,
  SegmentBatch: shapes.segmentBatch,
  SegmentAnswer: shapes.segmentAnswer,
  Submission: shapes.submission,
  SubmissionAnswer: shapes.submissionAnswer,
  TokenAnswer: shapes.tokenAnswer,
  Failure: shapes.failure,
  ListenFailure: shapes.listenFailure,
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** Everything that takes events in, as OpenAPI 3.1. `site` is where the server is reached. */
export function openApiDocument(site: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Annum: events in',
      version: '1.0.0',
      description:
        'A 200 means that the events are on disk. What is sent twice under one id is stored once, for ever. Send the same again after 408, 429 (see Retry-After) and 503; after any other refusal it would be refused again.',
    },
    servers: [{ url: site }],
    security: [{ writeKey: [] }, { basic: [] }],
    tags: [
      { name: 'Events', description: "Annum's own event, or CloudEvents around it." },
      { name: 'Tracking', description: "Segment's tracking API, for its SDKs and RudderStack's." },
      { name: 'Listens', description: "ListenBrainz's API, for scrobblers. Also below /apis/listenbrainz." },
    ],
    paths: { '/api/events': events, ...tracking(), ...listens() },
    components: {
      securitySchemes: {
        writeKey: { type: 'http', scheme: 'bearer', description: 'A write key of a source.' },
        basic: { type: 'http', scheme: 'basic', description: 'The write key as the user, with an empty password.' },
        token: { type: 'apiKey', in: 'header', name: 'Authorization', description: '"Token KEY", with a key of a source for one person.' },
      },
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

/** As it is sent, before anything is parsed; OpenAPI 3.1 is JSON Schema 2020-12. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { example, ...described } = rest as Json;
  return example === undefined ? described : { ...described, examples: [example] };
}

const ref = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, type = 'application/json'): Json => ({ [type]: { schema } });

const REFUSALS: Readonly<Record<string, string>> = {
  400: 'The body cannot be read.',
  401: 'There is no valid write key.',
  403: 'A page of this origin may not use the key.',
  408: 'The body came too slowly.',
  413: 'Too large.',
  429: 'Too many; Retry-After says when to come again.',
  503: 'The store is out of reach or its disk is full. Nothing was stored; send the same again.',
};

const responses = (answer: SchemaName, description: string, failure: SchemaName): Json => ({
  200: { description, content: json(ref(answer)) },
  ...Object.fromEntries(Object.entries(REFUSALS).map(([status, text]) => [status, { description: text, content: json(ref(failure)) }])),
});

const PARTIAL = 'Stored, except what is listed as rejected: that waits in the dead letters of the source.';

const events: Json = {
  post: {
    tags: ['Events'],
    operationId: 'postEvents',
    summary: 'Sends events',
    description:
      'A JSON array of events, or one a line; or CloudEvents 1.0 (structured, batched, or binary with ce- headers). Plain or gzip, up to 10 MB and 10,000 events.',
    requestBody: {
      required: true,
      content: {
        ...json({ type: 'array', items: ref('Event'), maxItems: 10_000 }),
        ...json(ref('Event'), 'application/x-ndjson'),
        ...json(ref('CloudEvent'), 'application/cloudevents+json'),
        ...json({ type: 'array', items: ref('CloudEvent') }, 'application/cloudevents-batch+json'),
      },
    },
    responses: responses('EventsAnswer', PARTIAL, 'Failure'),
  },
};

const CALLS = [
  ['track', 'Tells what somebody did: orders, videos, and what the mapping of the source explains'],
  ['identify', 'Tells who somebody is: name, time zone, language'],
  ['page', 'Is taken and forgotten, unless the mapping explains it'],
  ['screen', 'Is taken and forgotten, unless the mapping explains it'],
  ['group', 'Is taken and forgotten'],
  ['alias', 'Makes two ids one person'],
] as const;

function tracking(): Json {
  const call = (operationId: string, summary: string, body: SchemaName): Json => ({
    post: {
      tags: ['Tracking'],
      operationId,
      summary,
      description: 'Any content type, plain or gzip.',
      requestBody: { required: true, content: { ...json(ref(body)), ...json(ref(body), 'text/plain') } },
      responses: responses('SegmentAnswer', PARTIAL, 'Failure'),
    },
  });
  const single = CALLS.map(([name, summary]) => [`/v1/${name}`, call(name, `${summary} (also /v1/${name[0]}).`, 'SegmentMessage')]);
  return { ...Object.fromEntries(single), '/v1/batch': call('batch', 'Sends up to 2,500 messages (also /v1/b).', 'SegmentBatch') };
}

function listens(): Json {
  const security = [{ token: [] }];
  return {
    '/1/submit-listens': {
      post: {
        tags: ['Listens'],
        operationId: 'submitListens',
        summary: 'Sends listens: all of a request, or none.',
        security,
        requestBody: { required: true, content: json(ref('Submission')) },
        responses: responses('SubmissionAnswer', 'Stored.', 'ListenFailure'),
      },
    },
    '/1/validate-token': {
      get: {
        tags: ['Listens'],
        operationId: 'validateToken',
        summary: 'Says whether a token is good, and whose.',
        security,
        responses: { 200: { description: 'Whether it is.', content: json(ref('TokenAnswer')) } },
      },
    },
  };
}

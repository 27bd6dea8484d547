import { z } from 'zod';
import { eventSchema } from '@/model/event';
import { MESSAGE_TYPES } from '../segment/message';

/** What clients send and get, as far as a description goes; the readers beside (segment, listenbrainz, cloudevents) are what is binding. */

const id = z.string().min(1).max(128);

const context = z
  .looseObject({ timezone: z.string().optional().describe('IANA'), locale: z.string().optional() })
  .describe('Everything else in it is forgotten.');

export const segmentMessage = z
  .looseObject({
    type: z.enum(MESSAGE_TYPES).optional().describe('Only in batches: the path says it of single calls.'),
    messageId: z.string().max(100).optional().describe('The same id is stored once, for ever.'),
    userId: id.optional(),
    anonymousId: id.optional().describe('Where there is no userId.'),
    previousId: id.optional().describe('alias: whose events become those of userId.'),
    event: z.string().optional().describe('track'),
    properties: z.looseObject({}).optional(),
    traits: z.looseObject({ name: z.string().optional(), timezone: z.string().optional(), locale: z.string().optional() }).optional(),
    context: context.optional(),
    timestamp: z.iso.datetime({ offset: true }).optional().describe('When it happened; absent: now.'),
  })
  .meta({ example: { userId: 'u1', event: 'Order Completed', properties: { order_id: 'o1', total: 31.5, currency: 'EUR' } } });

export const segmentBatch = z
  .looseObject({
    batch: z.array(segmentMessage).max(2_500),
    writeKey: z.string().optional().describe('Instead of Authorization, from browsers.'),
    sentAt: z.iso.datetime({ offset: true }).optional().describe('Corrects a clock that is off.'),
  })
  .meta({ example: { batch: [{ type: 'identify', userId: 'u1', messageId: 'm1', traits: { name: 'Ina', timezone: 'Europe/Riga' } }] } });

const rejection = z.object({ index: z.int(), code: z.string(), message: z.string() });

export const segmentAnswer = z.object({
  success: z.literal(true),
  accepted: z.int(),
  rejected: z.array(rejection.extend({ messageId: z.string().nullable() })),
});

export const eventsAnswer = z.object({ accepted: z.int(), duplicates: z.int(), rejected: z.array(rejection) });

export const event = eventSchema.meta({
  example: {
    messageId: 'm1',
    userId: 'u1',
    activity: 'listen',
    occurredAt: '2025-06-01T21:04:00Z',
    durationMs: 214_000,
    item: { name: 'Almost Snowfall' },
    creator: { name: 'Midnight Radio' },
  },
});

export const cloudEvent = z
  .looseObject({
    specversion: z.literal('1.0'),
    id: z.string().min(1),
    source: z.string().min(1),
    type: z.string().min(1),
    subject: z.string().optional().describe('The user, where the data names none; "user:u1" is u1.'),
    time: z.iso.datetime({ offset: true }).optional().describe('occurredAt, where the data has none.'),
    data: eventSchema.partial({ userId: true, occurredAt: true }),
  })
  .meta({
    example: {
      specversion: '1.0',
      id: 'e1',
      source: '/apps/player',
      type: 'song.played',
      subject: 'user:u1',
      time: '2025-06-01T21:04:00Z',
      data: { activity: 'listen', durationMs: 214_000, item: { name: 'Almost Snowfall' } },
    },
  });

const trackMetadata = z.looseObject({
  artist_name: z.string(),
  track_name: z.string(),
  release_name: z.string().optional(),
  additional_info: z.looseObject({ duration_ms: z.int().positive().optional(), duration_played: z.int().optional() }).optional(),
});

export const submission = z
  .object({
    listen_type: z.enum(['single', 'playing_now', 'import']),
    payload: z
      .array(
        z.object({
          listened_at: z.int().min(1_033_430_400).optional().describe('Seconds; absent of playing_now.'),
          track_metadata: trackMetadata,
        }),
      )
      .min(1)
      .max(1_000),
  })
  .meta({
    example: {
      listen_type: 'single',
      payload: [
        {
          listened_at: 1_748_811_840,
          track_metadata: { artist_name: 'Midnight Radio', track_name: 'Almost Snowfall', additional_info: { duration_ms: 214_000 } },
        },
      ],
    },
  });

export const submissionAnswer = z.object({ status: z.literal('ok') });
export const tokenAnswer = z.object({ code: z.literal(200), message: z.string(), valid: z.boolean(), user_name: z.string().optional() });
export const failure = z.object({ error: z.object({ code: z.string(), message: z.string(), mend: z.string().optional() }) });
export const listenFailure = z.object({ code: z.int(), error: z.string() });

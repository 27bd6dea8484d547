import { type Fields, textOf } from '../fields';
import { NOTHING, type Outcome, problem, type WireEvent } from '../meaning';
import { mapOrder, mapRefund } from './commerce';
import { compileRule } from './compile-rule';
import { mapAlias, mapIdentify } from './identify';
import type { SourceMapping } from './mapping';
import { type Arrival, type Message, type MessageType, readMessage } from './message';
import { isVideoEvent, mapVideo } from './video';

type MapTrack = (message: Message, name: string) => Outcome;

/** Events of Segment's specs that a recap uses; v1's names beside v2's. */
const BUILT_IN: Readonly<Record<string, MapTrack>> = {
  'order completed': mapOrder,
  'completed order': mapOrder,
  'order refunded': mapRefund,
  'refunded order': mapRefund,
  'order cancelled': mapRefund,
  listen: mapActivity,
  watch: mapActivity,
  purchase: mapActivity,
  order: mapActivity,
};

/** Events of the same specs that say nothing about what was bought or watched, and those of the SDKs themselves. */
const UNUSED =
  /^(product|products|promotion|cart|checkout|payment info|coupon|wishlist|order updated|order confirmed|viewed product|added product|removed product|viewed checkout step|video ad|video quality|application|push notification|install attributed|experiment)\b/;

/** What the messages of a source mean, by its mapping and by what is built in. */
type MapMessage = (raw: unknown, type: MessageType | null, arrival: Arrival) => Outcome;

/** Compiles the mapping of a source. Pure: the same message and arrival give the same outcome. */
export function createSegmentMapper(mapping: SourceMapping | null): MapMessage {
  const rules = (mapping?.rules ?? []).map((rule) => ({ type: rule.type, named: nameTest(rule.event), map: compileRule(rule) }));
  const ignored = (mapping?.ignore ?? []).map(nameTest);
  return (raw, type, arrival) => {
    const message = readMessage(raw, type, arrival);
    if ('problem' in message) return message;
    return meaningOf(message);
  };

  function meaningOf(message: Message): Outcome {
    if (message.type === 'identify') return mapIdentify(message);
    if (message.type === 'alias') return mapAlias(message);
    if (message.type === 'group') return NOTHING;
    const name = textOf(message.type === 'track' ? message.raw.event : message.raw.name)?.toLowerCase() ?? null;
    if (name === null) return message.type === 'track' ? problem('invalid', 'event: is missing') : NOTHING;
    const rule = rules.find((candidate) => candidate.type === message.type && candidate.named(name));
    if (rule) return rule.map(message);
    if (message.type !== 'track' || ignored.some((test) => test(name))) return NOTHING;
    if (isVideoEvent(name)) return mapVideo(message, name);
    const builtIn = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
    if (builtIn) return builtIn(message, name);
    return UNUSED.test(name) ? NOTHING : problem('unmapped', `event: no rule says what "${name.slice(0, 100)}" means`);
  }
}

function nameTest(pattern: string): (name: string) => boolean {
  const text = pattern.toLowerCase();
  if (!text.endsWith('*')) return (name) => name === text;
  const start = text.slice(0, -1);
  return (name) => name.startsWith(start);
}

/** An event that is named as an activity has Annum's own fields as its properties. */
function mapActivity({ properties, messageId, userId, atMs, timezone }: Message, name: string): Outcome {
  const event = {
    ...(properties as Partial<WireEvent> & Fields),
    userId,
    activity: name,
    messageId,
    occurredAt: properties.occurredAt ?? atMs,
    timezone: properties.timezone ?? timezone,
  } as WireEvent;
  return { meaning: { events: [event] } };
}

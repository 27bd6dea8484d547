import type { Outcome } from '../importer';

/** One line of JSON Lines is one event in its wire form. */
export function mapLine(text: string): Outcome {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return { kind: 'malformed', reason: 'is not JSON' };
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return { kind: 'malformed', reason: 'is no JSON object' };
  return { kind: 'event', event };
}

import { AnnumError } from '@/model/errors';
import { NOT_JSON } from '../events/accept';
import { assertShallow, bodyText, parseSafeJson } from './parse-json';

/**
 * The items of a body: a JSON array, or one JSON object a line. Whatever the content type says, the first character tells
 * which (clients send JSON as text/plain and as forms). A broken line becomes NOT_JSON; a broken array is refused whole.
 * Throws `invalid_input`, or `too_large` for more than `maxItems`.
 */
export function eventItems(body: Buffer, maxItems: number): unknown[] {
  const text = bodyText(body, MEND).trim();
  if (text === '') throw new AnnumError('invalid_input', 'The body is empty.', { mend: MEND });
  const items = text.startsWith('[') ? arrayItems(text, body) : lineItems(text, body);
  if (items.length > maxItems) {
    throw new AnnumError('too_large', `The request has ${items.length} events; ${maxItems} is the most.`, {
      mend: 'Send them in several requests.',
    });
  }
  return items;
}

const MEND = 'Send a JSON array of events, or one event a line.';

function arrayItems(text: string, body: Buffer): unknown[] {
  assertShallow(body);
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) throw new AnnumError('invalid_input', 'The body is no valid JSON array.', { mend: MEND });
  return parsed;
}

/** One object written over several lines is one item as well. */
function lineItems(text: string, body: Buffer): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lines.length === 1 || parseLine(first) === NOT_JSON) {
    assertShallow(body);
    const whole = text.startsWith('{') ? parseJson(text) : NOT_JSON;
    if (whole !== NOT_JSON) return [whole];
  }
  const items = lines.map(parseLine);
  if (items.every((item) => item === NOT_JSON)) throw new AnnumError('invalid_input', 'The body is no JSON.', { mend: MEND });
  return items;
}

function parseLine(line: string): unknown {
  assertShallow(Buffer.from(line));
  return parseJson(line);
}

function parseJson(text: string): unknown {
  try {
    return parseSafeJson(text);
  } catch (error) {
    if (error instanceof AnnumError) throw error;
    return NOT_JSON;
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import type { ContentDigest } from '../../model/message-id';

const ID_BYTES = 18;
const encoder = new TextEncoder();

/** SHA-256 of a text, at once and without Node, as ids of events are made of it: browsers have it only as a promise. */
export function digestOf(text: string): ContentDigest {
  const digest = sha256(encoder.encode(text));
  const words = new DataView(digest.buffer, digest.byteOffset);
  const id = btoa(String.fromCharCode(...digest.subarray(0, ID_BYTES)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return { id, high: words.getUint32(0, true), low: words.getUint32(4, true) };
}

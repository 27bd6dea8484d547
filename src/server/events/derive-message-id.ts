import { hash } from 'node:crypto';
import { type ContentDigest, messageIdDeriver } from '@/model/message-id';

/** 144 bits: no two contents of one source ever share an id, and it takes 24 characters in an index. */
const ID_BYTES = 18;

/** Gives ids to events of one input that have none; see `messageIdDeriver`. */
export const createMessageIdDeriver = () => messageIdDeriver(digestOf);

function digestOf(text: string): ContentDigest {
  const digest = hash('sha256', text, 'buffer');
  return { id: digest.toString('base64url', 0, ID_BYTES), high: digest.readUInt32LE(0), low: digest.readUInt32LE(4) };
}

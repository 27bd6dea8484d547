import type { Outcome } from '../importer';
import { textOf } from '../source/shape';
import type { PlayOptions } from './map-play';
import { playIdentity } from './play-identity';
import { playedMs } from './shape';

const END = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?Z?$/;

/** A row of the account data. `endTime` is the END of the play in UTC, to the minute, so the start is up to a minute early. */
export function mapAccountPlay(row: Record<string, unknown>, options: PlayOptions): { outcome: Outcome; endMs: number | null } {
  const match = END.exec(textOf(row.endTime) ?? '');
  const endMs = match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ':00'}Z`) : Number.NaN;
  if (Number.isNaN(endMs)) return { outcome: { kind: 'malformed', reason: 'endTime is no time' }, endMs: null };
  return { outcome: mapAt(row, endMs, options), endMs };
}

function mapAt(row: Record<string, unknown>, endMs: number, options: PlayOptions): Outcome {
  const name = textOf(row.trackName);
  const creator = textOf(row.artistName);
  if (name === null || creator === null) return { kind: 'skipped', reason: otherKind(row) };
  const durationMs = playedMs(row.msPlayed);
  if (durationMs === null) return { kind: 'malformed', reason: 'msPlayed is no whole number' };
  return {
    kind: 'event',
    event: {
      userId: options.userId,
      activity: 'listen',
      occurredAt: endMs - durationMs,
      durationMs,
      item: { name },
      creator: { name: creator },
    },
    identity: playIdentity(endMs, durationMs),
  };
}

/** What a row without track and artist is: the other histories have the same form with other names. */
function otherKind(row: Record<string, unknown>): string {
  const keys = Object.keys(row).join(' ');
  if (/podcast|episode/i.test(keys)) return 'podcast';
  if (/audiobook|chapter/i.test(keys)) return 'audiobook';
  return 'no track name';
}

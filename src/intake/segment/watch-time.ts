import type { HeartbeatState } from '../meaning';

/** A heartbeat as far as time is concerned. */
export interface Beat {
  readonly atMs: number;
  readonly positionMs: number;
  readonly state: HeartbeatState;
}

/** How often players beat, unless a viewing shows that its own beats slower. */
const INTERVAL_MS = 10_000;
const SLOWEST_INTERVAL_MS = 60_000;
/** What a timer and the way here may add to an interval. */
const SLACK_MS = 5_000;
const DAY_MS = 86_400_000;

/**
 * How long somebody watched: the way that the position went forward between one sign of life and the next, while the player played, and
 * never further than the clock went (a seek) nor than one interval (signs that are missing). Not the length of the video, and not
 * the position at its end. Positions with advertisements and without are two clocks: the video's own is taken where there is one.
 *
 * @returns milliseconds, at most a day, and when the first stretch began (of one sign alone: that sign)
 */
export function watchTime(beats: readonly Beat[]): { watchedMs: number; startMs: number | null } {
  const ofContent = beats.filter((beat) => beat.state.startsWith('content'));
  const clock = ofContent.length > 1 ? 'content' : 'playback';
  // A pause of the player stops the video's clock too; only positions of one clock are compared.
  const own = (clock === 'content' ? beats : beats.filter((beat) => beat.state.startsWith('playback'))).toSorted(
    (a, b) => a.atMs - b.atMs || a.positionMs - b.positionMs,
  );
  const mostMs = clock === 'content' ? intervalOf(ofContent) + SLACK_MS : DAY_MS;
  let watchedMs = 0;
  let startMs: number | null = null;
  let from: Beat | null = null;
  for (const beat of own) {
    const measured = beat.state.startsWith(clock);
    if (from !== null && measured) {
      const forward = Math.min(beat.positionMs - from.positionMs, beat.atMs - from.atMs + SLACK_MS, mostMs);
      if (forward > 0) {
        watchedMs += forward;
        startMs ??= from.atMs;
      }
    }
    if (beat.state.endsWith('-idle')) from = null;
    else if (measured) from = beat;
  }
  return { watchedMs: Math.min(watchedMs, DAY_MS), startMs: startMs ?? own[0]?.atMs ?? null };
}

/** The median time between signs of life: what this player means by an interval. */
function intervalOf(beats: readonly Beat[]): number {
  const times = beats.map((beat) => beat.atMs).toSorted((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((at, index) => at - (times[index] ?? at))
    .toSorted((a, b) => a - b);
  const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? INTERVAL_MS;
  return Math.min(Math.max(median, INTERVAL_MS), SLOWEST_INTERVAL_MS);
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnnumError } from '@/model/errors';
import type { Source } from '../events/source-settings';

const WINDOW_SECONDS = 60;

/** Where a source stands in its minute. */
export interface Rate {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** How much each source may send in a minute, of one process. */
export class Rates {
  /** One limiter for each limit: a source that gets another begins afresh. */
  readonly #limiters = new Map<number, RateLimiterMemory>();

  /**
   * Counts `events` against the source's minute. A request is at least one, and never more than the whole minute: it would never get in.
   * Throws `busy` with data.retryAfterSeconds.
   */
  async spend({ name, eventsPerMinute }: Source, events: number): Promise<Rate> {
    const points = Math.min(Math.max(1, events), eventsPerMinute);
    try {
      return rateOf(await this.#limiter(eventsPerMinute).consume(name, points), eventsPerMinute);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const rate = rateOf(error, eventsPerMinute);
      throw new AnnumError('busy', `The source may send ${eventsPerMinute} events a minute.`, {
        mend: 'Send the same again later, or let an admin raise the limit.',
        data: { retryAfterSeconds: Math.max(1, rate.resetSeconds), rate },
      });
    }
  }

  #limiter(points: number): RateLimiterMemory {
    const known = this.#limiters.get(points);
    if (known) return known;
    const made = new RateLimiterMemory({ keyPrefix: 'source', points, duration: WINDOW_SECONDS });
    this.#limiters.set(points, made);
    return made;
  }
}

const rateOf = ({ msBeforeNext, remainingPoints }: RateLimiterRes, limit: number): Rate => ({
  limit,
  remaining: Math.max(0, remainingPoints),
  resetSeconds: Math.max(0, Math.ceil(msBeforeNext / 1_000)),
});

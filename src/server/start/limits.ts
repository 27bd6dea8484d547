import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AnnumError } from '../../model/errors';
import { BodyBudget } from '../http/body-budget';

/** A family behind one address tries a few files; where no proxy tells addresses apart, everybody shares several times that. */
const VISITS_AN_HOUR = 12;
/** A part has up to 5,000 events: a whole life of listening is 100 of them. */
const PARTS_AN_HOUR = 1_500;
const SHARED_FACTOR = 20;
const HOUR_SECONDS = 3_600;
/** What all parts that are read at once may hold. */
const HELD_BYTES = 64 * 2 ** 20;

const limiter = (keyPrefix: string, points: number) => ({
  each: new RateLimiterMemory({ keyPrefix, points, duration: HOUR_SECONDS }),
  all: new RateLimiterMemory({ keyPrefix, points: points * SHARED_FACTOR, duration: HOUR_SECONDS }),
});

/** What may be asked of one process. */
export class VisitLimits {
  readonly #visits = limiter('visits', VISITS_AN_HOUR);
  readonly #parts = limiter('parts', PARTS_AN_HOUR);
  readonly bodies = new BodyBudget(HELD_BYTES);

  /** Counts a visit that begins. `address` is null where no proxy tells it. Throws `busy` with data.retryAfterSeconds. */
  visit = (address: string | null): Promise<void> => spend(this.#visits, address);

  /** Counts a part that comes. Throws as `visit` does. */
  part = (address: string | null): Promise<void> => spend(this.#parts, address);
}

async function spend({ each, all }: ReturnType<typeof limiter>, address: string | null): Promise<void> {
  try {
    await (address === null ? all.consume('everybody') : each.consume(address));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AnnumError('busy', 'Too many files from here.', { data: { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1_000) } });
  }
}

import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { env } from '../config/env';
import { AnnumError, type ErrorCode } from '../model/errors';
import { isWholePng } from './picture-files';

/** A bucket of any server that speaks S3, asked path-style, which all of them understand. */
export interface BucketConfig {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Pictures in a bucket, each under `pictures/` and the name of what it is drawn from. */
export interface PictureBucket {
  /** Where, for people: never with credentials. */
  readonly place: string;
  /** Undefined when it is not there. Throws `unavailable` or `forbidden`. */
  read(key: string): Promise<Buffer | undefined>;
  /** Resolves when the bucket has it. Throws `unavailable` or `forbidden`. */
  write(key: string, png: Buffer): Promise<void>;
  /** Whether it was there. Throws `unavailable` or `forbidden`. */
  remove(key: string): Promise<boolean>;
  /** The keys of all pictures there, by pages as the bucket hands them out. Throws `unavailable` or `forbidden`. */
  list(): AsyncGenerator<string[]>;
}

/** Tries at one request of a run that has time; a server in trouble (429, 5xx) gets up to a minute to recover. */
const PATIENT_RETRIES = 9;
const FOLDER = 'pictures/';
/** The first characters spread the objects over the partitions of large buckets. */
const nameOf = (key: string): string => `${FOLDER}${key.slice(0, 2)}/${key}.png`;
const NAME = /^pictures\/[0-9a-f]{2}\/([0-9a-f]{64})\.png$/;

/** The bucket that the environment names; undefined without one. */
export function bucketConfig(): BucketConfig | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_BUCKET || !S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

export interface BucketPatience {
  readonly retries?: number;
  /** For one whole request, its retries included. Absent: as long as they take. */
  readonly timeoutMs?: number;
}

/** Opens a bucket; nothing is asked of it yet. */
export function openPictureBucket(config: BucketConfig, { retries = PATIENT_RETRIES, timeoutMs }: BucketPatience = {}): PictureBucket {
  const { endpoint, bucket, ...credentials } = config;
  const client = new AwsClient({ ...credentials, service: 's3', retries });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;

  /** The whole answer; null for what is not there. */
  async function ask(url: string, init: RequestInit = {}): Promise<Buffer | null> {
    let response: Response;
    let body: Buffer;
    try {
      response = await client.fetch(url, { ...init, ...(timeoutMs !== undefined && { signal: AbortSignal.timeout(timeoutMs) }) });
      body = Buffer.from(await response.arrayBuffer());
    } catch (error) {
      throw refused('unavailable', `cannot be reached: ${reasonOf(error)}`, error);
    }
    if (response.ok) return body;
    const code = /<Code>(\w+)<\/Code>/.exec(body.toString('utf8'))?.[1];
    // A bucket that is not there is a mistake; a picture that is not there is none.
    if (response.status === 404 && code !== 'NoSuchBucket') return null;
    const { status } = response;
    throw refused(status === 401 || status === 403 ? 'forbidden' : 'unavailable', `answers ${status}${code ? ` (${code})` : ''}`);
  }

  const refused = (code: ErrorCode, what: string, cause?: unknown) =>
    new AnnumError(code, `The bucket ${root} ${what}.`, {
      mend: 'Are the S3_ variables right, and may this key list, read, write and delete?',
      cause,
    });

  return {
    place: root,
    async read(key) {
      const png = await ask(`${root}/${nameOf(key)}`);
      return png !== null && isWholePng(png) ? png : undefined;
    },
    async write(key, png) {
      const headers = {
        'Content-Type': 'image/png',
        // Signed with the request: a picture that was damaged on its way is refused.
        'X-Amz-Content-Sha256': createHash('sha256').update(png).digest('hex'),
      };
      const answer = await ask(`${root}/${nameOf(key)}`, { method: 'PUT', headers, body: new Uint8Array(png) });
      if (answer === null) throw refused('unavailable', 'takes no pictures (404)');
    },
    async remove(key) {
      const url = `${root}/${nameOf(key)}`;
      // A bucket says the same of removing what is there and what is not.
      if ((await ask(url, { method: 'HEAD' })) === null) return false;
      await ask(url, { method: 'DELETE' });
      return true;
    },
    async *list() {
      for (let token: string | undefined; ; ) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: FOLDER,
          ...(token !== undefined && { 'continuation-token': token }),
        });
        const page = (await ask(`${root}?${query}`))?.toString('utf8') ?? '';
        yield [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].flatMap(([, name = '']) => NAME.exec(name)?.[1] ?? []);
        token = textOf(/<NextContinuationToken>([^<]*)</.exec(page)?.[1]);
        if (token === undefined) return;
      }
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const textOf = (xml: string | undefined): string | undefined => xml?.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What is the matter with a connection is one level below what fetch throws. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

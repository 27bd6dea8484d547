import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';

export interface S3Server {
  readonly endpoint: string;
  /** What is stored, by `bucket/name`. */
  readonly objects: Map<string, { readonly body: Buffer; readonly type: string | undefined }>;
  /** Requests so far, as "METHOD /path?query". */
  readonly asked: string[];
  /** The next requests are answered with these, whatever they ask. */
  readonly trouble: number[];
  readonly stop: () => Promise<void>;
}

export const S3_KEYS = { accessKeyId: 'annum', secretAccessKey: 'open/sesame+1', region: 'eu-test-1' };
/** Fewer than S3's thousand, so that a few pictures are several pages. */
const PAGE = 2;

/** SHA-256 and HMAC as the signer wants them. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): Buffer =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.from(data);

/**
 * What Annum asks of S3 (Amazon S3 API reference: PutObject, GetObject, HeadObject, DeleteObject, ListObjectsV2), for one bucket, in memory. No server with checked
 * signatures is to be had from npm (s3rver leaves those of version 4 unchecked), so the signer that AWS publishes signs every request
 * again: another signature, an older clock, or a body that is not the one that was signed, and it is refused.
 */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const asked: string[] = [];
  const trouble: number[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, 500, 'InternalError', String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to be had');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.push(`${request.method} ${request.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const status = trouble.shift();
    if (status !== undefined) return refuse(response, status, 'SlowDown');
    const wrong = await wrongIn(request, body);
    if (wrong) return refuse(response, 403, wrong);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    if (name !== bucket) return refuse(response, 404, 'NoSuchBucket');
    const key = rest.join('/');
    if (request.method === 'GET' && key === '' && url.searchParams.get('list-type') === '2') return list(response, url.searchParams);
    if (request.method === 'PUT' && key !== '') {
      objects.set(key, { body, type: request.headers['content-type'] });
      response.end();
      return;
    }
    if (request.method === 'DELETE' && key !== '') {
      objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const found = objects.get(key);
    if (!['GET', 'HEAD'].includes(request.method ?? '') || found === undefined) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-type': found.type ?? 'binary/octet-stream', 'content-length': found.body.length });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('continuation-token') ?? '';
    // A token is the server's own business, and may hold what XML escapes.
    const from = after === '' ? '' : Buffer.from(after.slice('<&>'.length), 'base64').toString();
    const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '') && name > from).sort();
    const page = names.slice(0, PAGE);
    const token = `&lt;&amp;&gt;${Buffer.from(page.at(-1) ?? '').toString('base64')}`;
    const more = names.length > page.length;
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${page
        .map((name) => `<Contents><Key>${name}</Key><Size>1</Size></Contents>`)
        .join('')}${more ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''}</ListBucketResult>`,
    );
  }

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    asked,
    trouble,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The code of what is wrong with who asks, as S3 names it. */
async function wrongIn(request: IncomingMessage, body: Buffer): Promise<string | undefined> {
  const { authorization = '', 'x-amz-date': date, 'x-amz-content-sha256': hash } = request.headers;
  const [, key, signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/.*SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  if (signature === undefined || typeof date !== 'string') return 'AccessDenied';
  if (key !== S3_KEYS.accessKeyId) return 'InvalidAccessKeyId';
  const at = new Date(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Math.abs(at.getTime() - Date.now()) > 15 * 60_000) return 'RequestTimeTooSkewed';
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(signed.split(';').map((name) => [name, String(request.headers[name] ?? '')]));
  const signer = new SignatureV4({
    service: 's3',
    region: S3_KEYS.region,
    credentials: S3_KEYS,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const again = await signer.sign(
    {
      method: request.method ?? '',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers,
    },
    { signingDate: at },
  );
  if (!again.headers.authorization?.endsWith(`Signature=${signature}`)) return 'SignatureDoesNotMatch';
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch';
  return undefined;
}

function refuse(response: ServerResponse, status: number, code: string, message = ''): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
}

import { adminServices } from '@/app/admin/services';
import type { SourceNotice } from '@/app/admin/sources/words';
import type { Notice, Problem } from '@/app/admin/words';
import { env } from '@/config/env';
import { AnnumError } from '@/model/errors';
import { isSameOrigin } from '@/server/auth/same-origin';
import { type AdminIdentity, readSession } from '@/server/auth/session';
import type { Db } from '@/server/db/db';
import { failureResponse } from '@/server/http/failure-response';
import { readBody } from '@/server/http/read-body';

export type Params = Readonly<Record<string, string>>;
export type Route<P extends Params> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

export interface AdminCall<P extends Params> {
  readonly admin: AdminIdentity;
  readonly db: Db;
  readonly params: P;
  /** Fields of the form; empty for GET. */
  readonly form: URLSearchParams;
}

/** Where a form leads when it is done, and what is said there, if anything. */
export interface Done {
  readonly to: string;
  readonly notice?: Notice | SourceNotice;
  readonly result: unknown;
}

export interface FormOptions<P extends Params> {
  /** The page that tells of a failure. */
  readonly back: (params: P, form: URLSearchParams) => string;
  /** What a conflict means here. */
  readonly conflict: (error: AnnumError) => Problem;
  /** A form with a file may be larger than others. */
  readonly mostBytes?: number;
}

/** Forms of the admin are small. */
const MAX_FORM_BYTES = 64 * 1024;
export const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

/** A route that an admin reads as JSON. */
export function adminJson<P extends Params>(read: (call: AdminCall<P>) => Promise<unknown>): Route<P> {
  return async (request, { params }) => {
    try {
      const { db, admin } = await authorise(request);
      return json(await read({ admin, db, params: await params, form: new URLSearchParams() }));
    } catch (error) {
      return failureResponse(error);
    }
  };
}

/**
 * A route that an admin's form posts to. Session and origin are looked at before the form. A browser is led to a page (303) that tells the
 * outcome, so everything works without scripts; with `Accept: application/json` the outcome is JSON.
 */
export function adminForm<P extends Params>(act: (call: AdminCall<P>) => Promise<Done>, options: FormOptions<P>): Route<P> {
  return async (request, { params: promised }) => {
    const params = await promised;
    const asJson = wantsJson(request);
    let form = new URLSearchParams();
    try {
      const { db, admin } = await authorise(request);
      form = await formOf(request, options.mostBytes);
      const { to, notice, result } = await act({ admin, db, params, form });
      return asJson ? json(result) : seeOther(to, notice === undefined ? {} : { notice });
    } catch (error) {
      if (asJson) return failureResponse(error);
      if (error instanceof AnnumError && error.code === 'unauthorized')
        return seeOther('/admin/login', { next: options.back(params, form) });
      const told = problemOf(error, options.conflict);
      return told === null ? failureResponse(error) : seeOther(options.back(params, form), told);
    }
  };
}

export const wantsJson = (request: Request): boolean => request.headers.get('accept')?.includes('application/json') ?? false;

/** The fields of a posted form; a file becomes a data URI, an empty one is left out. Throws `too_large`, `invalid_input`. */
export async function formOf(request: Request, mostBytes = MAX_FORM_BYTES): Promise<URLSearchParams> {
  try {
    const body = await readBody(request, mostBytes);
    const type = request.headers.get('content-type') ?? '';
    return type.startsWith('multipart/form-data') ? await fieldsIn(body, type) : new URLSearchParams(body.toString('utf8'));
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'too_large') {
      // Only a file makes one that large.
      throw new AnnumError('too_large', 'The form is too large.', { data: { problems: [{ field: 'brand.logo' }] } });
    }
    throw error;
  }
}

async function fieldsIn(body: Buffer, type: string): Promise<URLSearchParams> {
  const fields = new URLSearchParams();
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw new AnnumError('invalid_input', 'The form cannot be read.', { cause });
  });
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) fields.append(name, imageUri(Buffer.from(await value.arrayBuffer())));
  }
  return fields;
}

/** An image as a data URI by what is in it, whatever its name says. */
function imageUri(file: Buffer): string {
  const png = file.subarray(1, 4).toString('latin1') === 'PNG';
  const svg = !png && /<svg[\s>]/i.test(file.subarray(0, 2048).toString('utf8'));
  return `data:${png ? 'image/png' : svg ? 'image/svg+xml' : 'application/octet-stream'};base64,${file.toString('base64')}`;
}

/** A path of the admin as it was asked for, or the list of editions: no form of ours leads to another site. */
export const adminPath = (path: string): string => (/^\/admin(?:[/?][\w\-./?=&%]*)?$/.test(path) ? path : '/admin');

/** 303 to a page of ours with what it should say. */
export function seeOther(to: string, say: Readonly<Record<string, string>>, cookies: readonly string[] = []): Response {
  const [path = '/admin', query] = to.split('?');
  const search = new URLSearchParams(query);
  for (const [key, value] of Object.entries(say)) search.set(key, value);
  const text = search.toString();
  const headers = new Headers({ ...PRIVATE, location: text === '' ? path : `${path}?${text}` });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Refuses requests that other sites make a browser send. Throws `forbidden`. */
export function assertSameOrigin(request: Request): void {
  if (isSameOrigin(request.method, request.headers, env().PUBLIC_URL)) return;
  throw new AnnumError('forbidden', 'The request does not come from this site.', {
    mend: 'Send it from the admin pages, or name the site in Origin.',
  });
}

/** The admin of a request. Throws `forbidden`, `unauthorized`. */
export async function authorise(request: Request): Promise<{ db: Db; admin: AdminIdentity }> {
  assertSameOrigin(request);
  const { db, auth } = await adminServices();
  const admin = await readSession(auth, request.headers);
  if (admin === null) throw new AnnumError('unauthorized', 'Nobody is signed in.', { mend: 'Sign in at /admin/login.' });
  return { db, admin };
}

function problemOf(error: unknown, conflict: (error: AnnumError) => Problem): Record<string, string> | null {
  if (!(error instanceof AnnumError)) return null;
  if (error.code === 'conflict') return { problem: conflict(error) };
  if (error.code === 'not_found') return { problem: 'not-found' };
  if (error.code === 'forbidden') return { problem: 'forbidden' };
  if (error.code === 'unavailable' || error.code === 'busy') return { problem: 'unavailable' };
  return { problem: 'invalid', fields: fieldsOf(error) };
}

function fieldsOf({ data }: AnnumError): string {
  const { problems } = data;
  if (!Array.isArray(problems)) return '';
  return problems.flatMap((problem) => (typeof problem?.field === 'string' ? [problem.field] : [])).join(',');
}

const json = (body: unknown) => Response.json(body, { headers: PRIVATE });

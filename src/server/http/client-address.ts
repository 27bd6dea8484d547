/** The trusted proxy's word on who asks; null where no proxy is trusted, for then the header is anybody's to write. */
export function clientAddress(headers: Headers, trustProxy: boolean): string | null {
  if (!trustProxy) return null;
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}

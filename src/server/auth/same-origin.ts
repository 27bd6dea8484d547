const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from Annum's own pages. The browser's own word (Sec-Fetch-Site) decides where there is one;
 * otherwise Origin must name this host or the public URL. A request with neither is refused: scripts that mean it can say Origin.
 * (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata with the mandatory Origin fallback.)
 */
export function isSameOrigin(method: string, headers: Headers, publicUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host, origin: canonical } = new URL(origin);
  return canonical === new URL(publicUrl).origin || host === headers.get('host');
}

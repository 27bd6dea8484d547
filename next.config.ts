import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';

/**
 * Nothing from anywhere else, ever. Two exceptions to "no inline": Next streams a page's data in inline scripts, whose text differs with
 * every page, and static pages have no request that could carry a nonce; style attributes place the cards' parts.
 */
function contentSecurityPolicy(development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export default function config(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    // Clients that send events to a path with a slash at its end mean the path, and some take a redirect for a delivery. Pages redirect below.
    skipTrailingSlashRedirect: true,
    images: { unoptimized: true },
    // Link previews read the head: nobody gets their metadata streamed after it.
    htmlLimitedBots: /.*/,
    // Preloaded fonts are named in the document, not in a header: a browser holds its first paint for them only there, and drawing every line
    // in a stand-in first costs more than they take.
    reactMaxHeadersLength: 0,
    // Types are a check of their own (npm run types), over the tests too; a build need not do it again.
    typescript: { ignoreBuildErrors: true },
    // A story is opened once: its few kilobytes of style come with it instead of a round trip later (LCP 1.64 s to 1.41 s on slow 4G).
    experimental: { globalNotFound: true, inlineCss: true },
    // Pages that end in .dev.tsx (previews of fixtures) exist on the development server only.
    pageExtensions: development ? ['dev.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
    serverExternalPackages: [
      'chdb',
      '@clickhouse/client',
      '@napi-rs/canvas',
      'satori',
      '@libsql/client',
      'libsql',
      '@prisma/adapter-libsql',
      '@prisma/adapter-pg',
      '@prisma/client',
      'pg',
    ],
    async headers() {
      return [
        {
          source: '/:path*',
          headers: [
            { key: 'Content-Security-Policy', value: contentSecurityPolicy(development) },
            { key: 'X-Content-Type-Options', value: 'nosniff' },
            { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
            { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
          ],
        },
        {
          source: '/:place(r|c)/:path*',
          headers: [
            { key: 'X-Robots-Tag', value: 'noindex, nofollow, noimageindex, noarchive' },
            { key: 'Referrer-Policy', value: 'no-referrer' },
          ],
        },
      ];
    },
    async redirects() {
      return [
        { source: '/:path((?!(?:1|v1|apis|api)/).+)/', destination: '/:path', permanent: true },
        {
          source: '/',
          destination: '/ko',
          permanent: false,
          has: [{ type: 'header', key: 'accept-language', value: '\\s*ko\\b.*' }],
          missing: [{ type: 'cookie', key: 'annum-lang', value: 'en' }],
        },
      ];
    },
  };
}

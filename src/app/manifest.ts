import type { MetadataRoute } from 'next';

/** Installable: opens the landing page; a recap that is open keeps its own address. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Annum',
    short_name: 'Annum',
    description: 'A year in review, counted honestly.',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#141021',
    theme_color: '#141021',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

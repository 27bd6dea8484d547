import type { MetadataRoute } from 'next';

/** What a browser installs; opened from its icon it begins at `start`, which also tells one installation from another. */
export const appManifest = (start: string): MetadataRoute.Manifest => ({
  id: start,
  name: 'Annum',
  short_name: 'Annum',
  description: 'A year in review, counted honestly.',
  start_url: start,
  scope: '/',
  display: 'standalone',
  background_color: '#141021',
  theme_color: '#141021',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
});

import type { StoryPlaces } from './page';
import { sheets } from './sheets';

/** Files of this page that a browser may load again without a network: scripts, styles and fonts of this site. */
function filesHere(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const files = names.filter(({ origin, pathname }) => origin === location.origin && /^\/(_next\/static|fonts)\//.test(pathname));
  return [...new Set(files.map(({ pathname, search }) => pathname + search))];
}

/** Has the service worker keep one's own story, the page to read and what draws them (public/sw.js). Where there is none, nothing is kept. */
export async function keepOffline({ self, read, rest }: StoryPlaces): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js', { scope: '/r/' });
  // They open without a network too.
  await Promise.all(Object.values(sheets).map((load) => load()));
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'keep', place: self, pages: [self, read, ...(rest ? [rest] : [])], files: filesHere() });
}

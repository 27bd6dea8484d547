// Replays one's own recap without a network. It looks after pages below /r/ only, keeps the story that its owner opened last and the
// files that draw it, and nothing of anybody else: links that were shared by others are never kept, and neither is a page of the admin.
const PAGES = 'annum-own-1';
const FILES = 'annum-files-1';
const OWN = /^\/r\/~[^/]+(\/read|\/cards)?$/;
const FILE = /^\/(_next\/static|fonts)\//;

// What a page is varies with headers of the framework's own that do not matter to a whole page.
const LOOSE = { ignoreVary: true };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Pages are kept without `?card=`: the player turns to it. The language is part of what `cards` answers. */
function nameOf(address) {
  const url = new URL(address);
  return url.pathname.endsWith('/cards') ? url.pathname + url.search : url.pathname;
}

async function forget() {
  await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
}

async function keep({ place, pages, files }) {
  const cache = await caches.open(PAGES);
  // One story at a time: another one of the same browser takes its place.
  for (const { url } of await cache.keys()) {
    if (!new URL(url).pathname.startsWith(place)) await cache.delete(url, LOOSE);
  }
  const fetched = await Promise.all(pages.map(async (page) => [page, await fetch(page, { credentials: 'same-origin' })]));
  if (fetched.some(([, response]) => response.status === 404)) return forget();
  // A server that is ill for a moment takes nothing away.
  if (fetched.some(([, response]) => !response.ok)) return;
  await Promise.all(fetched.map(([page, response]) => cache.put(nameOf(new URL(page, self.location.origin)), response)));
  const shell = await caches.open(FILES);
  // What an earlier build was made of draws nothing any more.
  for (const { url } of await shell.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname.startsWith('/_next/') && !files.includes(pathname + search)) await shell.delete(url, LOOSE);
  }
  const missing = await Promise.all(files.map(async (file) => ((await shell.match(file, LOOSE)) ? [] : [file])));
  await shell.addAll(missing.flat());
}

self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep') return;
  const own = event.data.pages.every((page) => OWN.test(new URL(page, self.location.origin).pathname));
  if (own) event.waitUntil(keep(event.data).then(() => event.source?.postMessage({ type: 'kept' })));
});

/** The network while there is one; a server that no longer knows the owner ends what was kept. */
async function pageFirst(request) {
  try {
    const response = await fetch(request);
    if (response.status === 404) await forget();
    return response;
  } catch (error) {
    const cache = await caches.open(PAGES);
    const kept = await cache.match(nameOf(request.url), LOOSE);
    if (kept) return kept;
    throw error;
  }
}

/** Files that one's own story asks for later, such as the fonts of a card that was turned to, are kept as well. */
async function fileFirst(event) {
  const kept = await caches.match(event.request, { ...LOOSE, cacheName: FILES });
  if (kept) return kept;
  const response = await fetch(event.request);
  const asker = await self.clients.get(event.clientId);
  if (response.ok && asker && OWN.test(new URL(asker.url).pathname)) {
    const copy = response.clone();
    event.waitUntil(caches.open(FILES).then((shell) => shell.put(event.request, copy)));
  }
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || request.headers.has('rsc')) return;
  if (OWN.test(url.pathname)) event.respondWith(pageFirst(request));
  else if (FILE.test(url.pathname)) event.respondWith(fileFirst(event));
});

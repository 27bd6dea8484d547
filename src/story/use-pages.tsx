import { startTransition, useEffect, useState } from 'react';
import type { DrawnPage, StoryPage } from './page';

interface Pages {
  readonly byId: ReadonlyMap<string, StoryPage>;
  /** `waiting` for the script or for the others, `ready` when all are here, `failed` when the others could not be had. */
  readonly state: 'waiting' | 'ready' | 'failed';
}

/** Markup that a page arrived with. React keeps the element and never looks inside. */
function Drawn({ html }: { html: string }) {
  return (
    <div
      className="drawn"
      ref={(element) => {
        if (element && element.childElementCount === 0) element.innerHTML = html;
      }}
    />
  );
}

/** How long to wait before the others are asked for again: a phone in a tunnel, a server that is busy. */
const AGAIN_MS = [1000, 4000];

async function askFor(address: string, signal: AbortSignal): Promise<Response> {
  for (const ms of AGAIN_MS) {
    const response = await fetch(address, { signal }).catch(() => null);
    // What is not there will not be there in a second either.
    if (response && response.status < 500) return response;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  return fetch(address, { signal });
}

async function fetchPages(address: string, signal: AbortSignal): Promise<StoryPage[]> {
  const response = await askFor(address, signal);
  if (!response.ok) throw new Error(`No pages (${response.status}).`);
  const drawn: DrawnPage[] = await response.json();
  return drawn.map(({ html, ...page }) => ({ ...page, node: <Drawn html={html} /> }));
}

const mapped = (pages: readonly StoryPage[]) => new Map(pages.map((page) => [page.id, page]));

/** The pages that came with the document, and the others as soon as they are here. */
export function usePages(here: readonly StoryPage[], rest: string | null): Pages {
  const [pages, setPages] = useState<Pages>(() => ({ byId: mapped(here), state: 'waiting' }));
  useEffect(() => {
    const ending = new AbortController();
    const arrived = rest === null ? Promise.resolve([]) : fetchPages(rest, ending.signal);
    arrived.then(
      // What stands already is not replaced: it may be moving.
      (others) => ending.signal.aborted || startTransition(() => setPages({ byId: mapped([...others, ...here]), state: 'ready' })),
      () => ending.signal.aborted || setPages((known) => ({ ...known, state: 'failed' })),
    );
    return () => ending.abort();
  }, [here, rest]);
  return pages;
}

import { useEffect, useState } from 'react';
import { fetchPicture, type Picture } from './sharing';

/** The picture of an address, fetched ahead of the tap that shares it: browsers forget a tap after a few seconds. Null: there is none to fetch. */
export function usePicture(url: string | null, name: string): Picture | 'failed' | null {
  const [fetched, setFetched] = useState<Readonly<Record<string, Picture | 'failed'>>>({});
  useEffect(() => {
    if (url === null) return;
    const ending = new AbortController();
    fetchPicture(url, name, ending.signal).then(
      (picture) => setFetched((all) => ({ ...all, [url]: picture })),
      () => ending.signal.aborted || setFetched((all) => ({ ...all, [url]: 'failed' })),
    );
    return () => ending.abort();
  }, [url, name]);
  return url === null ? null : (fetched[url] ?? null);
}

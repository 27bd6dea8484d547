'use client';

import { useEffect } from 'react';
import { whenIdle } from './when-idle';

function say(at: string): void {
  const key = `annum:opened:${at}`;
  try {
    if (sessionStorage.getItem(key) !== null) return;
    sessionStorage.setItem(key, '1');
  } catch {
    // Without storage every look counts.
  }
  navigator.sendBeacon(at);
}

/** Says once a tab that somebody looks at the story: programs that draw previews run no scripts, and a reload is no second look. */
export function Opened({ at }: { at: string }) {
  useEffect(() => {
    const ending = new AbortController();
    whenIdle(() => say(at), ending.signal);
    return () => ending.abort();
  }, [at]);
  return null;
}

const KEY = 'annum:autoplay';

/** Whether the person said that pages turn by themselves, here before; null when they said nothing, or nothing may be kept. */
export function saidAutoplay(): boolean | null {
  try {
    const said = localStorage.getItem(KEY);
    return said === null ? null : said === 'on';
  } catch {
    return null;
  }
}

/** Keeps what the person said for their next visit, where a browser keeps things. */
export function sayAutoplay(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // It holds for this visit.
  }
}

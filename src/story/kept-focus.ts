import { type RefObject, useEffect, useRef } from 'react';

/** Where a button went away under the focus when `state` changed, what stands in `box` now gets it. */
export function useKeptFocus(box: RefObject<HTMLElement | null>, state: string): void {
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    last.current = state;
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('summary,button')?.focus({ preventScroll: true });
  }, [box, state]);
}

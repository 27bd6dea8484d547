import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from './icons';

interface SheetProps {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A tap beside a sheet means to leave it; one that began in it (a selection of its text) does not. */
function closeOnTapsBeside(sheet: HTMLDialogElement, signal: AbortSignal): void {
  const isBeside = ({ target, clientX: x, clientY: y }: MouseEvent) => {
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    return target === sheet && (x < left || x > right || y < top || y > bottom);
  };
  let began = false;
  const down = (event: PointerEvent) => {
    began = isBeside(event);
  };
  sheet.addEventListener('pointerdown', down, { signal });
  sheet.addEventListener('click', (event) => began && isBeside(event) && sheet.close(), { signal });
}

/** A modal sheet from the bottom edge: the browser's own dialog keeps the focus, the background inert and Esc working. */
export function Sheet({ title, close, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const ending = new AbortController();
    closeOnTapsBeside(element, ending.signal);
    return () => {
      ending.abort();
      // Also of a sheet that another one replaces: closing gives the focus back to what opened it, removing does not.
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={() => dialog.current?.open === false && onClose()}>
      <div className="sheet-head">
        <h2>{title}</h2>
        <button type="button" className="control" aria-label={close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}

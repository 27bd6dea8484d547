import { type DragEvent, useId, useState } from 'react';
import type { StartWords } from '../i18n/start-words';
import type { DroppedFile } from '../importers/source/dropped-place';
import { chosenFiles, droppedFiles } from './dropped-files';

interface ChooseProps {
  readonly words: StartWords['choose'];
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  /** What was dropped could not be looked into. */
  readonly onUnreadable: () => void;
}

/** React knows no such attribute. */
const asFolder = (input: HTMLInputElement | null) => {
  if (input) input.webkitdirectory = true;
};

/** Where files are dropped or chosen. Both ways to choose are ordinary file inputs, so keyboards and screen readers know them. */
export function Choose({ words, onFiles, onUnreadable }: ChooseProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then(onFiles, onUnreadable);
  };
  return (
    <>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p className="start-lead">{words.lead}</p>
      <section
        className="start-drop"
        aria-labelledby={`${id}-drop`}
        data-over={over || undefined}
        onDragOver={hover}
        onDragEnter={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p id={`${id}-drop`}>{over ? words.dropping : words.drop}</p>
        <div className="start-ways">
          <label className="start-action">
            <input className="sr" type="file" multiple onChange={({ target }) => target.files && onFiles(chosenFiles(target.files))} />
            {words.files}
          </label>
          <label className="start-action" data-quiet>
            <input
              className="sr"
              type="file"
              ref={asFolder}
              onChange={({ target }) => target.files && onFiles(chosenFiles(target.files))}
            />
            {words.folder}
          </label>
        </div>
      </section>
      <noscript>
        <p className="start-note">{words.noScript}</p>
      </noscript>
      <ol className="start-promises">
        {words.promises.map(({ heading, body }) => (
          <li key={heading}>
            <h2>{heading}</h2>
            <p>{body}</p>
          </li>
        ))}
      </ol>
      <details className="start-known">
        <summary>{words.known}</summary>
        <dl>
          {words.formats.map(({ domain, names }) => (
            <div key={domain}>
              <dt>{domain}</dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

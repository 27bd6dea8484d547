import type { ShareWords } from '../model/player-words';
import { canCopyPictures, copyPicture, type Picture, saveFile, shareFiles } from './sharing';

interface PictureActionsProps {
  readonly words: ShareWords;
  /** The picture, ready to be handed on; null while it is drawn. */
  readonly picture: Picture | null;
  readonly onShared: () => void;
  readonly onSay: (said: string) => void;
}

/** What can be done with a picture that is here: hand it to the system, save it, or put it on the clipboard where the browser can. */
export function PictureActions({ words, picture, onShared, onSay }: PictureActionsProps) {
  const share = async () => {
    if (!picture) return;
    const outcome = await shareFiles(picture.file);
    if (outcome === 'unable') saveFile(picture);
    if (outcome === 'shared') onShared();
  };
  const copy = ({ file }: Picture) =>
    copyPicture(file).then(
      () => onSay(words.pictureCopied),
      () => onSay(words.copyFailed),
    );
  return (
    <>
      <button type="button" className="primary" disabled={!picture} onClick={share}>
        {words.send}
      </button>
      {picture && (
        <div className="share-rest">
          <a href={picture.src} download={picture.file.name}>
            {words.save}
          </a>
          {canCopyPictures() && (
            <button type="button" onClick={() => copy(picture)}>
              {words.copyPicture}
            </button>
          )}
        </div>
      )}
    </>
  );
}

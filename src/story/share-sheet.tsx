import { useEffect, useState } from 'react';
import type { StoryPage } from './page';
import { copyText, fetchPicture, type Picture, saveFile, shareFiles } from './sharing';
import { Sheet } from './sheet';
import type { PlayerWords } from './words';

interface ShareSheetProps {
  readonly words: PlayerWords;
  readonly self: string;
  readonly picture: string;
  readonly page: StoryPage;
  readonly onClose: () => void;
}
type Size = 'story' | 'square';
const SIZES: readonly Size[] = ['story', 'square'];

/** The picture is fetched while the sheet opens, before the tap that shares it: browsers forget a tap after a few seconds. */
export function ShareSheet({ words, self, picture: template, page, onClose }: ShareSheetProps) {
  const [size, setSize] = useState<Size>('story');
  const [pictures, setPictures] = useState<Partial<Record<Size, Picture | 'failed'>>>({});
  const [said, setSaid] = useState('');
  const url = template.replace('{card}', page.id).replace('{size}', size);
  const picture = pictures[size];

  useEffect(() => {
    const ending = new AbortController();
    fetchPicture(url, `annum-${page.id}-${size}.png`, ending.signal).then(
      (fetched) => setPictures((all) => ({ ...all, [size]: fetched })),
      () => ending.signal.aborted || setPictures((all) => ({ ...all, [size]: 'failed' })),
    );
    return () => ending.abort();
  }, [url, size, page.id]);

  const ready = picture !== undefined && picture !== 'failed' ? picture : null;
  const copy = (text: string, done: string) =>
    copyText(text).then(
      () => setSaid(done),
      () => setSaid(words.copyFailed),
    );
  const share = async () => {
    if (!ready) return;
    const outcome = await shareFiles(ready.file);
    if (outcome === 'unable') saveFile(ready);
    if (outcome === 'shared') onClose();
  };

  return (
    <Sheet title={words.shareTitle} close={words.close} onClose={onClose}>
      <div className="share-picture" data-size={size}>
        {ready ? <img src={ready.src} alt={page.alt} /> : <p>{picture === 'failed' ? words.pictureFailed : words.preparing}</p>}
      </div>
      <fieldset className="share-sizes">
        <legend className="sr">{words.size}</legend>
        {SIZES.map((name) => (
          <button key={name} type="button" aria-pressed={size === name} onClick={() => setSize(name)}>
            {name === 'story' ? words.tall : words.square}
          </button>
        ))}
      </fieldset>
      <button type="button" className="primary" disabled={!ready} onClick={share}>
        {words.sharePicture}
      </button>
      <div className="share-rest">
        {ready ? (
          <a href={ready.src} download={ready.file.name}>
            {words.savePicture}
          </a>
        ) : null}
        <button type="button" onClick={() => copy(`${location.origin}${self}?card=${page.id}`, words.copied)}>
          {words.copyLink}
        </button>
        <button type="button" onClick={() => copy(page.alt, words.altCopied)}>
          {words.copyAlt}
        </button>
      </div>
      <p className="said" role="status">
        {said || words.visible}
      </p>
    </Sheet>
  );
}

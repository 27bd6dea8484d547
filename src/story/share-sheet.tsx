import { useState } from 'react';
import { copyOf } from './guess';
import { LinkRow } from './link-row';
import type { ShareOptions } from './links-api';
import { OwnLinks } from './own-links';
import type { StoryPage, StoryPlaces } from './page';
import { ShareOptionsForm } from './share-options';
import { copyText, saveFile, shareFiles } from './sharing';
import { Sheet } from './sheet';
import { usePicture } from './use-picture';
import { VideoMaker } from './video-maker';
import type { PlayerWords } from './words';
import './share.css';

interface ShareSheetProps {
  readonly words: PlayerWords;
  readonly places: StoryPlaces;
  readonly picture: string;
  readonly pages: readonly StoryPage[];
  readonly page: StoryPage;
  readonly onClose: () => void;
}
type Size = 'story' | 'square';
const SIZES: readonly Size[] = ['story', 'square'];
const FIRST: ShareOptions = { name: true, money: false, cards: null, days: null };

/** Picture, text, link and video of the card that is open; for its owner also what others see of it, and the links that they made. */
export function ShareSheet({ words, places, picture: template, pages, page, onClose }: ShareSheetProps) {
  const { owner, self } = places;
  const [size, setSize] = useState<Size>('story');
  const [options, setOptions] = useState(FIRST);
  const [made, setMade] = useState<{ readonly url: string; readonly options: ShareOptions } | null>(null);
  // Counts the links made here: each is one more for the list.
  const [makes, setMakes] = useState(0);
  const [said, setSaid] = useState('');

  // Without amounts a card has other words, or is not there at all.
  const shown = owner && !options.money && page.plain !== undefined ? page.plain : page;
  const text = shown && { alt: shown.alt, copy: copyOf(shown.copy, page.guess) };
  const offered = pages.filter(({ plain }) => !owner || options.money || plain !== null);
  const wishes = owner ? `${options.name ? '' : '&name=0'}${options.money ? '&money=1' : ''}` : '';
  const urlOf = (id: string, shape: Size) => `${template.replace('{card}', id).replace('{size}', shape)}${wishes}`;
  const picture = usePicture(text && urlOf(page.id, size), `annum-${page.id}-${size}.png`);
  const ready = picture === 'failed' ? null : picture;
  // A link of other options is not the one that is wanted now.
  const own = made?.options === options ? made.url : null;
  const link = owner ? own : `${location.origin}${self}?card=${page.id}`;

  const empty = options.cards !== null && !offered.some(({ id }) => options.cards?.includes(id));
  const copy = (copied: string, done: string) =>
    copyText(copied).then(
      () => setSaid(done),
      () => setSaid(words.copyFailed),
    );
  const share = async () => {
    if (!ready) return;
    const outcome = await shareFiles(ready.file);
    if (outcome === 'unable') saveFile(ready);
    if (outcome === 'shared') onClose();
  };
  const waiting = picture === 'failed' ? words.pictureFailed : text ? words.preparing : words.owner?.moneyHidden;

  return (
    <Sheet title={words.shareTitle} close={words.close} onClose={onClose}>
      <div className="share-picture" data-size={size}>
        {ready && text ? <img src={ready.src} alt={text.alt} /> : <p>{waiting}</p>}
      </div>
      <fieldset className="share-sizes">
        <legend className="sr">{words.size}</legend>
        {SIZES.map((name) => (
          <button key={name} type="button" aria-pressed={size === name} onClick={() => setSize(name)}>
            {name === 'story' ? words.tall : words.square}
          </button>
        ))}
      </fieldset>
      {text && <p className="share-text">{text.copy}</p>}
      <button type="button" className="primary" disabled={!ready} onClick={share}>
        {words.sharePicture}
      </button>
      <div className="share-rest">
        {ready ? (
          <a href={ready.src} download={ready.file.name}>
            {words.savePicture}
          </a>
        ) : null}
        {text && (
          <>
            <button type="button" onClick={() => copy(link === null ? text.copy : `${text.copy}\n${link}`, words.textCopied)}>
              {words.copyText}
            </button>
            <button type="button" onClick={() => copy(text.alt, words.altCopied)}>
              {words.copyAlt}
            </button>
          </>
        )}
      </div>
      {owner && words.owner && (
        <ShareOptionsForm words={words.owner} owner={owner} pages={offered} page={page} options={options} onChange={setOptions} />
      )}
      <LinkRow
        words={words}
        link={link}
        text={text?.copy ?? ''}
        make={owner && { links: owner.links, options, card: page.id, empty }}
        onMade={(url) => {
          setMade({ url, options });
          setMakes(makes + 1);
        }}
        onSay={setSaid}
      />
      <VideoMaker key={wishes} words={words.video} pictures={offered.map(({ id }) => urlOf(id, 'story'))} />
      <p className="said" role="status">
        {said || words.visible}
      </p>
      {owner && words.owner && (
        <>
          <OwnLinks
            key={makes}
            words={words.owner}
            links={owner.links}
            total={pages.length}
            onClosed={() => setMade(null)}
            onSay={setSaid}
          />
          <a className="sheet-row" href={owner.compare}>
            <span>
              {words.owner.compare}
              <small>{words.owner.compareNote}</small>
            </span>
          </a>
        </>
      )}
    </Sheet>
  );
}

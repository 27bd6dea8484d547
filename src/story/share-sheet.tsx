import { useState } from 'react';
import type { PlayerWords } from '../model/player-words';
import { copyOf } from './guess';
import { LinkRow } from './link-row';
import type { ShareOptions } from './links-api';
import { OwnLinks } from './own-links';
import type { StoryPage, StoryPlaces } from './page';
import { PictureActions } from './picture-actions';
import { type PictureShape, PictureShapes } from './picture-shapes';
import { ShareOptionsForm } from './share-options';
import { copyText } from './sharing';
import { Sheet } from './sheet';
import { usePicture } from './use-picture';
import { VideoMaker } from './video-maker';
import './share.css';

interface ShareSheetProps {
  readonly words: PlayerWords;
  readonly places: StoryPlaces;
  readonly picture: string;
  readonly pages: readonly StoryPage[];
  readonly page: StoryPage;
  readonly onClose: () => void;
}
const FIRST: ShareOptions = { name: true, money: false, cards: null, days: null };

/** Picture, text, link and video of the card that is open, or the poster of all; for its owner also what others see, and the links they made. */
export function ShareSheet({ words, places, picture: template, pages, page, onClose }: ShareSheetProps) {
  const { owner, poster, self } = places;
  const { share } = words;
  const [shape, setShape] = useState<PictureShape>('story');
  const [options, setOptions] = useState(FIRST);
  const [made, setMade] = useState<{ readonly url: string; readonly options: ShareOptions } | null>(null);
  // Counts the links made here: each is one more for the list.
  const [makes, setMakes] = useState(0);
  const [said, setSaid] = useState('');

  const target = shape === 'poster' && poster ? poster : page;
  // Without amounts a card has other words, or is not there at all.
  const shown = owner && !options.money && target.plain !== undefined ? target.plain : target;
  const text = shown && { alt: shown.alt, copy: target === page ? copyOf(shown.copy, page.guess) : shown.copy };
  const offered = pages.filter(({ plain }) => !owner || options.money || plain !== null);
  const wishes = owner ? `${options.name ? '' : '&name=0'}${options.money ? '&money=1' : ''}` : '';
  const urlOf = (id: string, size: string) => `${template.replace('{card}', id).replace('{size}', size)}${wishes}`;
  const chosen = offered.filter(({ id }) => options.cards?.includes(id) ?? true);
  const videoPictures = chosen.map(({ id }) => urlOf(id, 'story'));
  const name = target === page ? `annum-${page.id}-${shape}.png` : `annum-${target.id}.png`;
  const picture = usePicture(text && urlOf(target.id, shape), name);
  const ready = picture === 'failed' ? null : picture;
  // A link of other options is not the one that is wanted now.
  const own = made?.options === options ? made.url : null;
  const link = owner ? own : `${location.origin}${self}?card=${page.id}`;

  const copy = (copied: string, done: string) =>
    copyText(copied).then(
      () => setSaid(done),
      () => setSaid(share.copyFailed),
    );
  const waiting = picture === 'failed' ? share.failed : text ? share.preparing : words.owner?.moneyHidden;

  return (
    <Sheet title={share.title} close={words.close} onClose={onClose}>
      <div className="share-picture" data-size={shape}>
        {ready && text ? <img src={ready.src} alt={text.alt} /> : <p>{waiting}</p>}
      </div>
      <PictureShapes words={share} shape={shape} poster={poster !== null} onChange={setShape} />
      {text && <p className="share-text">{text.copy}</p>}
      <PictureActions words={share} picture={ready} onShared={onClose} onSay={setSaid} />
      {text && (
        <div className="share-rest">
          <button type="button" onClick={() => copy(link === null ? text.copy : `${text.copy}\n${link}`, share.textCopied)}>
            {share.copyText}
          </button>
          <button type="button" onClick={() => copy(text.alt, share.altCopied)}>
            {share.copyAlt}
          </button>
        </div>
      )}
      {owner && words.owner && (
        <ShareOptionsForm words={words.owner} owner={owner} pages={offered} page={page} options={options} onChange={setOptions} />
      )}
      <LinkRow
        words={words}
        link={link}
        text={text?.copy ?? ''}
        make={owner && { links: owner.links, options, card: page.id, empty: chosen.length === 0 }}
        onMade={(url) => {
          setMade({ url, options });
          setMakes(makes + 1);
        }}
        onSay={setSaid}
      />
      {chosen.length > 0 && <VideoMaker key={videoPictures.join()} words={share.video} pictures={videoPictures} />}
      <p className="said">{share.visible}</p>
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
          {owner.compare && (
            <a className="sheet-row" href={owner.compare}>
              <span>
                {words.owner.compare}
                <small>{words.owner.compareNote}</small>
              </span>
            </a>
          )}
          <a className="sheet-row" href={owner.data}>
            <span>
              {words.owner.data}
              <small>{words.owner.dataNote}</small>
            </span>
          </a>
        </>
      )}
      <p className="share-said" role="status">
        {said}
      </p>
    </Sheet>
  );
}

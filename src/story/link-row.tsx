import { useRef, useState } from 'react';
import type { PlayerWords } from '../model/player-words';
import { useKeptFocus } from './kept-focus';
import { makeLink, type ShareOptions } from './links-api';
import { copyText, shareLink } from './sharing';

interface LinkRowProps {
  readonly words: PlayerWords;
  /** The link to share; null while the owner has not made one. */
  readonly link: string | null;
  /** What a person says about it. */
  readonly text: string;
  /** How the owner makes one; null where the link is the visitor's own address. `empty`: it would show nothing. */
  readonly make: { readonly links: string; readonly options: ShareOptions; readonly card: string; readonly empty: boolean } | null;
  readonly onMade: (url: string) => void;
  readonly onSay: (said: string) => void;
}

/** A link to copy or to hand on. An owner's is made by a tap of its own, so that it is there before the tap that shares it. */
export function LinkRow({ words, link, text, make, onMade, onSay }: LinkRowProps) {
  const [making, setMaking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, `${making} ${link}`);
  const copy = (url: string) =>
    copyText(url).then(
      () => onSay(words.share.copied),
      () => onSay(words.share.copyFailed),
    );
  const hand = async (url: string) => {
    if ((await shareLink(url, text)) === 'unable') await copy(url);
  };
  const create = async (owner: NonNullable<typeof make>) => {
    setMaking(true);
    onSay(words.owner?.making ?? '');
    try {
      const { cards } = owner.options;
      const url = await makeLink(owner.links, owner.options);
      // It opens on the card that was open, where it has that card.
      onMade(cards === null || cards.includes(owner.card) ? `${url}?card=${owner.card}` : url);
      onSay(words.owner?.linkReady ?? '');
    } catch {
      onSay(words.owner?.linkFailed ?? '');
    } finally {
      setMaking(false);
    }
  };
  if (link === null)
    return (
      <div ref={box} className="share-rest">
        <button type="button" disabled={making || make?.empty} onClick={() => make && create(make)}>
          {words.owner?.makeLink}
        </button>
      </div>
    );
  return (
    <>
      {make && <output className="share-link">{link}</output>}
      <div ref={box} className="share-rest">
        <button type="button" onClick={() => copy(link)}>
          {words.share.copyLink}
        </button>
        <button type="button" onClick={() => hand(link)}>
          {words.share.shareLink}
        </button>
      </div>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { fill } from '../model/fill';
import type { OwnerWords } from '../model/player-words';
import { useKeptFocus } from './kept-focus';
import { closeLink, type OwnLink, readLinks } from './links-api';

interface OwnLinksProps {
  readonly words: OwnerWords;
  readonly links: string;
  /** How many cards the story has. */
  readonly total: number;
  /** One of them, which may be the one on show, opens nothing any more. */
  readonly onClosed: () => void;
  readonly onSay: (said: string) => void;
}

/** The links that somebody made of their story: what each shows, how often it was opened, and the way to take it back. */
export function OwnLinks({ words, links, total, onClosed, onSay }: OwnLinksProps) {
  const [open, setOpen] = useState(false);
  const [list, setList] = useState<readonly OwnLink[] | null>(null);
  const box = useRef<HTMLDetailsElement>(null);
  useKeptFocus(box, String(list?.length));
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    readLinks(links).then(
      (read) => wanted && setList(read),
      () => wanted && onSay(words.linkFailed),
    );
    return () => {
      wanted = false;
    };
  }, [open, links, words, onSay]);

  const takeBack = async (id: string) => {
    try {
      await closeLink(links, id);
      setList((all) => all?.filter((link) => link.id !== id) ?? null);
      onClosed();
      onSay(words.closed);
    } catch {
      onSay(words.linkFailed);
    }
  };
  return (
    <details ref={box} className="share-options" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.links}</summary>
      {list?.length === 0 && <p className="said">{words.noLinks}</p>}
      <ul className="own-links">
        {list?.map((link) => (
          <li key={link.id} className="sheet-row">
            <span>
              {openedText(words, link.opens)}
              <small>{about(words, link, total)}</small>
            </span>
            <button type="button" onClick={() => takeBack(link.id)}>
              {words.close}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const openedText = (words: OwnerWords, n: number) => (n === 0 ? words.neverOpened : n === 1 ? words.openedOnce : fill(words.opened, { n }));

function about(words: OwnerWords, { createdAtMs, expiresAtMs, cards, showSpend, showName }: OwnLink, total: number): string {
  const date = (ms: number) => new Date(ms).toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium' });
  return [
    fill(words.made, { date: date(createdAtMs) }),
    ...(expiresAtMs === null ? [] : [fill(words.until, { date: date(expiresAtMs) })]),
    ...(cards === null ? [] : [fill(words.showing, { n: cards.length, total })]),
    ...(showSpend ? [words.withMoney] : []),
    ...(showName ? [] : [words.withoutName]),
  ].join(' · ');
}

'use client';

import { useState } from 'react';
import { copyText, shareLink } from '@/story/sharing';

interface InviteButtonProps {
  readonly action: string;
  /** What goes with the link when it is handed on. */
  readonly text: string;
  readonly words: Readonly<
    Record<'invite' | 'inviting' | 'inviteFailed' | 'inviteReady' | 'copyLink' | 'shareLink' | 'copied' | 'copyFailed', string>
  >;
}

/** Makes an invitation and shows its address, which cannot be shown again. */
export function InviteButton({ action, text, words }: InviteButtonProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const make = async () => {
    setSaid(words.inviting);
    try {
      const response = await fetch(action, { method: 'POST' });
      if (!response.ok) throw new Error(`${response.status}`);
      setUrl(((await response.json()) as { url: string }).url);
      setSaid(words.inviteReady);
    } catch {
      setSaid(words.inviteFailed);
    }
  };
  const copy = (link: string) =>
    copyText(link).then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  const hand = async (link: string) => {
    if ((await shareLink(link, text)) === 'unable') await copy(link);
  };
  return (
    <div className="compare-invite">
      {url === null ? (
        <button type="button" className="quiet-action" disabled={said === words.inviting} onClick={make}>
          {words.invite}
        </button>
      ) : (
        <>
          <output>{url}</output>
          <button type="button" className="quiet-action" onClick={() => copy(url)}>
            {words.copyLink}
          </button>
          <button type="button" className="quiet-action" onClick={() => hand(url)}>
            {words.shareLink}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

import { dictionaryOf } from '@/i18n/dictionaries';
import { explainWords } from '@/i18n/explain';
import type { Locale } from '@/model/pack';
import type { PlayerWords } from '@/story/words';

/** The player's words out of the dictionary: only these reach the browser. `spend`: the story shows amounts of money; `owner`: to the person alone. */
export function playerWords(locale: Locale, spend: boolean, owner = false): PlayerWords {
  const { player, share } = dictionaryOf(locale);
  return {
    story: player.roleStory,
    slide: player.roleCard,
    position: player.position,
    pause: player.pause,
    play: player.play,
    next: player.next,
    previous: player.previous,
    replay: player.replay,
    why: explainWords(locale).heading,
    close: player.close,
    more: player.more,
    autoplay: player.autoplayOn,
    autoplayNote: player.hint,
    read: player.readAsPage,
    share: share.open,
    shareTitle: share.title,
    sharePicture: share.send,
    savePicture: share.save,
    copyLink: share.copyLink,
    copyAlt: share.copyAlt,
    copied: share.copied,
    altCopied: share.altCopied,
    copyFailed: share.copyFailed,
    preparing: share.preparing,
    pictureFailed: share.failed,
    size: share.size,
    tall: share.story,
    square: share.square,
    visible: owner ? share.owner.note : spend ? share.visibleWithSpend : share.visible,
    shareLink: share.shareLink,
    copyText: share.copyText,
    textCopied: share.textCopied,
    video: share.video,
    ...(owner && { owner: share.owner }),
  };
}

import { dictionaryOf } from '@/i18n/dictionaries';
import { explainWords } from '@/i18n/explain';
import type { Locale } from '@/model/pack';
import type { PlayerWords } from '@/model/player-words';

/** The player's words out of the dictionary: only these reach the browser. `spend`: the story shows amounts of money; `owner`: to the person alone. */
export function playerWords(locale: Locale, spend: boolean, owner = false): PlayerWords {
  const { player, share } = dictionaryOf(locale);
  const { backToStory: _back, end: _end, ...controls } = player;
  const { owner: forOwner, visible, visibleWithSpend, ...sheet } = share;
  return {
    ...controls,
    why: explainWords(locale).heading,
    share: { ...sheet, visible: owner ? forOwner.note : spend ? visibleWithSpend : visible },
    ...(owner && { owner: forOwner }),
  };
}

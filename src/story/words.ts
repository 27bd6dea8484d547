/** What the player itself says; the cards bring their own words. `position` holds {n} and {total}. */
export interface PlayerWords {
  readonly story: string;
  readonly slide: string;
  readonly position: string;
  readonly pause: string;
  readonly play: string;
  readonly next: string;
  readonly previous: string;
  readonly replay: string;
  readonly why: string;
  readonly close: string;
  readonly more: string;
  readonly autoplay: string;
  readonly autoplayNote: string;
  readonly read: string;
  readonly share: string;
  readonly shareTitle: string;
  readonly sharePicture: string;
  readonly savePicture: string;
  readonly copyLink: string;
  readonly copyAlt: string;
  readonly copied: string;
  readonly altCopied: string;
  readonly copyFailed: string;
  readonly preparing: string;
  readonly pictureFailed: string;
  readonly size: string;
  readonly tall: string;
  readonly square: string;
  /** Who can see what is shared. */
  readonly visible: string;
  readonly shareLink: string;
  readonly copyText: string;
  readonly textCopied: string;
  readonly video: VideoWords;
  /** Absent where the story is not the visitor's own. */
  readonly owner?: OwnerWords;
}

/** What the maker of videos says. `progress` holds {percent}, `otherFormat` {format}. */
export interface VideoWords {
  readonly make: string;
  readonly progress: string;
  readonly cancel: string;
  readonly share: string;
  readonly save: string;
  readonly otherFormat: string;
  readonly unable: string;
  readonly failed: string;
  readonly label: string;
}

/** What the owner of a story is asked and told. Slots: {n} {total} {date}. */
export interface OwnerWords {
  readonly note: string;
  readonly options: string;
  readonly name: string;
  readonly money: string;
  readonly moneyNote: string;
  readonly moneyHidden: string;
  readonly cards: string;
  readonly allCards: string;
  readonly thisCard: string;
  readonly someCards: string;
  readonly expires: string;
  readonly never: string;
  readonly days: string;
  readonly makeLink: string;
  readonly making: string;
  readonly linkFailed: string;
  readonly linkReady: string;
  readonly links: string;
  readonly noLinks: string;
  readonly made: string;
  readonly until: string;
  readonly showing: string;
  readonly withMoney: string;
  readonly withoutName: string;
  readonly neverOpened: string;
  readonly openedOnce: string;
  readonly opened: string;
  readonly close: string;
  readonly closed: string;
  readonly compare: string;
  readonly compareNote: string;
}

/** "Card {n} of {total}" with its numbers. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

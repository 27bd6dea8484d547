/** What the player's controls and its menu say; the cards bring their own words. `position` holds {n} and {total}. */
export interface ControlWords {
  readonly story: string;
  readonly slide: string;
  readonly position: string;
  readonly next: string;
  readonly previous: string;
  readonly pause: string;
  readonly play: string;
  readonly replay: string;
  readonly close: string;
  readonly more: string;
  readonly autoplay: string;
  readonly autoplayNote: string;
  readonly read: string;
}

/** What the share sheet says to everybody. */
export interface ShareWords {
  readonly open: string;
  readonly title: string;
  /** Of the choice of shapes. */
  readonly size: string;
  readonly tall: string;
  readonly square: string;
  readonly poster: string;
  readonly send: string;
  readonly save: string;
  readonly copyPicture: string;
  readonly pictureCopied: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly shareLink: string;
  readonly copyText: string;
  readonly textCopied: string;
  readonly copyAlt: string;
  readonly altCopied: string;
  readonly copyFailed: string;
  readonly preparing: string;
  readonly failed: string;
  readonly video: VideoWords;
}

/** What the maker of videos says. `progress` holds {percent}, `otherFormat` {format}. */
export interface VideoWords {
  readonly make: string;
  readonly progress: string;
  readonly cancel: string;
  readonly share: string;
  readonly save: string;
  /** Where the browser makes another format than MP4 with H.264. */
  readonly otherFormat: string;
  readonly unable: string;
  readonly failed: string;
  readonly label: string;
}

/** What only the owner of a story is asked and told. */
export interface OwnerWords {
  readonly note: string;
  readonly options: string;
  readonly name: string;
  readonly money: string;
  readonly moneyNote: string;
  /** Instead of the picture, where the card is about money and money is hidden. */
  readonly moneyHidden: string;
  readonly cards: string;
  readonly allCards: string;
  readonly thisCard: string;
  readonly someCards: string;
  readonly expires: string;
  readonly never: string;
  /** {n} */
  readonly days: string;
  readonly makeLink: string;
  readonly making: string;
  readonly linkFailed: string;
  readonly linkReady: string;
  readonly links: string;
  readonly noLinks: string;
  /** {date} */
  readonly made: string;
  /** {date} */
  readonly until: string;
  /** {n} {total}: cards that a link shows */
  readonly showing: string;
  readonly withMoney: string;
  readonly withoutName: string;
  readonly neverOpened: string;
  readonly openedOnce: string;
  /** {n} */
  readonly opened: string;
  readonly close: string;
  readonly closed: string;
  readonly compare: string;
  readonly compareNote: string;
  readonly data: string;
  readonly dataNote: string;
}

/** All that reaches the player. Declared here, where both the dictionaries that hold the words and the player that says them may look. */
export interface PlayerWords extends ControlWords {
  readonly why: string;
  /** `visible`: who can see what is shared. */
  readonly share: ShareWords & { readonly visible: string };
  /** Absent where the story is not the visitor's own. */
  readonly owner?: OwnerWords;
}

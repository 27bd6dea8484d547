/** A sentence with a count in it: the form that Intl.PluralRules picks, with {n} for the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/**
 * Words of the pages around the cards. Plain text with {slots}, so that a server component may hand a part of it to the
 * browser as it is; the cards' own sentences live with their pack.
 */
export interface Dictionary {
  readonly brand: { readonly name: string; readonly tagline: string };
  readonly language: { readonly en: string; readonly ko: string };
  readonly player: {
    readonly roleStory: string;
    readonly roleCard: string;
    /** {n} {total} */
    readonly position: string;
    readonly next: string;
    readonly previous: string;
    readonly pause: string;
    readonly play: string;
    readonly replay: string;
    readonly close: string;
    readonly more: string;
    readonly autoplayOn: string;
    readonly hint: string;
    readonly readAsPage: string;
    readonly backToStory: string;
    readonly end: string;
  };
  readonly share: {
    readonly open: string;
    readonly title: string;
    readonly size: string;
    readonly story: string;
    readonly square: string;
    readonly send: string;
    readonly save: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly copyAlt: string;
    readonly altCopied: string;
    readonly copyFailed: string;
    readonly preparing: string;
    readonly failed: string;
    readonly visible: string;
    /** Where the link shows amounts of money. */
    readonly visibleWithSpend: string;
    readonly shareLink: string;
    readonly copyText: string;
    readonly textCopied: string;
    /** What only the owner of a recap is asked and told. */
    readonly owner: {
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
    };
    readonly video: {
      readonly make: string;
      /** {percent} */
      readonly progress: string;
      readonly cancel: string;
      readonly share: string;
      readonly save: string;
      /** Where the browser makes another format than MP4 with H.264: {format}. */
      readonly otherFormat: string;
      readonly unable: string;
      readonly failed: string;
      readonly label: string;
    };
  };
  readonly compare: {
    readonly title: string;
    readonly heading: string;
    /** What will be seen, and what not. */
    readonly intro: string;
    /** Of the button that makes an invitation. */
    readonly invitation: {
      readonly invite: string;
      readonly inviting: string;
      readonly inviteFailed: string;
      readonly inviteReady: string;
      readonly copyLink: string;
      readonly shareLink: string;
      readonly copied: string;
      readonly copyFailed: string;
    };
    /** Beside an invitation that is handed on: {label}. */
    readonly inviteText: string;
    readonly invited: string;
    /** {code} */
    readonly asked: string;
    readonly itIsThem: string;
    readonly itIsNot: string;
    /** {code} */
    readonly waiting: string;
    readonly end: string;
    readonly ended: string;
    readonly back: string;
    /** Where the events are elsewhere. */
    readonly unavailable: string;
    readonly door: {
      /** {label} */
      readonly heading: string;
      readonly body: string;
      readonly accept: string;
      readonly stranger: string;
      readonly own: string;
      readonly toMine: string;
    };
    /** {name} */
    readonly with: string;
    readonly friend: string;
    readonly groups: Readonly<Record<'twins' | 'neighbours' | 'crossing' | 'worlds', string>>;
    /** {percent} */
    readonly overlap: string;
    /** {creators} */
    readonly shared: Counted;
    /** {creators} */
    readonly none: string;
    readonly youFirst: string;
    /** {name} */
    readonly theyFirst: string;
    readonly together: string;
  };
  readonly reading: {
    readonly intro: string;
  };
  readonly below: {
    /** {label} */
    readonly heading: string;
    readonly body: string;
    readonly needs: string;
    readonly plays: Counted;
    /** {seconds}: a line after the plays. */
    readonly playLength: string;
    readonly creators: Counted;
    readonly orders: Counted;
    readonly fine: string;
    readonly hope: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly heading: string;
    readonly body: string;
    /** To somebody whose own place it may be. */
    readonly own: string;
    readonly home: string;
  };
  readonly landing: {
    readonly title: string;
    readonly heading: string;
    readonly body: string;
    readonly have: string;
    readonly privacy: string;
    readonly points: readonly { readonly heading: string; readonly body: string }[];
  };
}

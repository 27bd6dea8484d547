import type { ControlWords, OwnerWords, ShareWords } from '../model/player-words';

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
  readonly player: ControlWords & {
    readonly backToStory: string;
    readonly end: string;
  };
  readonly share: ShareWords & {
    readonly visible: string;
    /** Where the link shows amounts of money. */
    readonly visibleWithSpend: string;
    readonly owner: OwnerWords;
  };
  readonly compare: {
    readonly title: string;
    readonly heading: string;
    /** What will be seen, and what not. */
    readonly intro: string;
    /** The same, where the events are kept elsewhere. */
    readonly introFavourites: string;
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
    /** {creators}: where the events are kept elsewhere */
    readonly favourites: string;
    readonly door: {
      /** {label} */
      readonly heading: string;
      readonly body: string;
      readonly bodyFavourites: string;
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
    /** {percent} */
    readonly overlapFavourites: string;
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

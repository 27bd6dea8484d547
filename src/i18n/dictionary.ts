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
  readonly notFound: { readonly title: string; readonly heading: string; readonly body: string; readonly home: string };
  readonly landing: {
    readonly title: string;
    readonly heading: string;
    readonly body: string;
    readonly have: string;
    readonly privacy: string;
    readonly points: readonly { readonly heading: string; readonly body: string }[];
  };
}

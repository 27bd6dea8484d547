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
}

/** "Card {n} of {total}" with its numbers. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

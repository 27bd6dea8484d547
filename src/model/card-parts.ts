/** Words of one card, finished for one locale. Names of people and things in them are already safe to show (no control or bidi characters, clamped). */
export interface CardWords {
  /** The sentence above the number, "Of 41,200 people who played Midnight Radio". */
  readonly lead: string;
  /** The quiet line under the number; empty when there is nothing to add. */
  readonly note: string;
  /** Says the whole card in one or two plain sentences: alt text of the picture, text for screen readers. */
  readonly alt: string;
}

/** A number set as large as the card lets it: `prefix` and `suffix` are its smaller neighbours ("top" 0.5 "%"; 48,210 "분"). `text` is the finished figure. */
export interface HeroNumber {
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** One line of a list: `share` (0..1) is its measure against the first line's. */
export interface ListRow {
  readonly rank: number;
  readonly name: string;
  readonly detail: string;
  readonly value: string;
  readonly share: number;
}

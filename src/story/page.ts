import type { CSSProperties, ReactNode } from 'react';

/** An explanation, ready to be read. */
export interface PageWhy {
  readonly title: string;
  readonly value: string;
  readonly definition: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** What is said of a picture: its description, and what a person writes beside it when they post it. */
export interface PictureWords {
  readonly alt: string;
  readonly copy: string;
}

/** Whose story it is; a logo may speak for itself. */
export interface StoryBrand {
  readonly name: string;
  /** A data URI. */
  readonly logo: string | null;
}

/** What the player knows of every page before it has them all. */
export interface StoryStop {
  /** Names the page in the address (`?card=`). */
  readonly id: string;
  /** Short name for "3 of 12: Your longest streak". */
  readonly label: string;
  /** How long it stays when pages turn by themselves, in milliseconds. */
  readonly dwellMs: number;
}

/** One page of a story, finished: the player does not know what is on it. */
export interface StoryPage extends StoryStop, PictureWords {
  /** Where the page asks for a guess: what they write once they have made one. */
  readonly guess?: { readonly options: readonly string[]; readonly answer: string; readonly right: string; readonly wrong: string };
  /** On one's own story: `alt` and `copy` without amounts of money, null where the page is about nothing else. Absent: they have none. */
  readonly plain?: PictureWords | null;
  /** Custom properties of its colours (ui/stage.ts). */
  readonly ground: CSSProperties;
  readonly node: ReactNode;
  /** What its number means and what it was counted over; null when there is nothing to explain. */
  readonly why: PageWhy | null;
}

/** A page that comes after the document, drawn: what `StoryPlaces.rest` answers with a list of, as JSON. */
export interface DrawnPage extends Omit<StoryPage, 'node'> {
  readonly html: string;
}

/** The whole story on one sheet; `plain` as in a page. */
export interface StoryPoster extends PictureWords {
  /** Names the picture in its address. */
  readonly id: string;
  readonly plain?: PictureWords;
}

/** What the owner of a story can do with it. */
export interface OwnerPlaces {
  /** GET lists their links, POST makes one, DELETE `/id` takes one back. */
  readonly links: string;
  /** Where a comparison with a friend begins; null where nobody else can have a recap of the edition. */
  readonly compare: string | null;
  /** Where they take their data with them, or erase it. */
  readonly data: string;
  /** Whether there is a name to hide. */
  readonly named: boolean;
  /** Whether there are amounts of money to hide. */
  readonly spends: boolean;
}

/** Where the story's pictures and other views are. */
export interface StoryPlaces {
  /** Path of the story itself, without a query. */
  readonly self: string;
  /** All cards as plain HTML. */
  readonly read: string;
  /** Where the pages are that did not come with the document; null when all did. */
  readonly rest: string | null;
  /** Path of a card's picture with `{card}` and `{size}`; null when no pictures can be had. */
  readonly picture: string | null;
  /** Null where there is too little for one. */
  readonly poster: StoryPoster | null;
  /** Where the owner of the story makes links for others; null where the visitor does not own it. */
  readonly owner: OwnerPlaces | null;
  /** The same story in the other language. */
  readonly otherLanguage: { readonly locale: string; readonly label: string };
}

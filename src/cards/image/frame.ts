import type { ReactElement } from 'react';
import type { CardKind, CardOf, RingModel } from '../../model/card';
import type { Locale } from '../../model/pack';
import { type PictureSize, POSTER_SIZE } from '../../model/picture';
import type { Look, RingStyle } from '../../ui/looks';
import type { Ground } from '../../ui/themes';
import type { Art } from './art';

/** How text is set: figures and names set large, sentences, labels. */
export type Voice = 'display' | 'bold' | 'medium';

export interface Setting {
  readonly voice: Voice;
  /** Font size in pixels. */
  readonly size: number;
  /** Letter spacing in ems. */
  readonly tracking?: number;
}
/** Width of one line of text in pixels: never less than what is drawn. */
export type Measure = (text: string, setting: Setting) => number;

/** The measures of one size of picture, in its own pixels. Nothing that matters lies outside the margins. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly hero: { readonly most: number; readonly least: number };
  readonly sentence: number;
  readonly label: number;
  readonly brand: number;
}

/** A story keeps 250 above and 340 below clear: phones lay their own controls there. */
export const sheets: Readonly<Record<PictureSize, Sheet>> = {
  story: {
    width: 1080,
    height: 1920,
    margin: 84,
    top: 250,
    bottom: 340,
    hero: { most: 340, least: 150 },
    sentence: 58,
    label: 38,
    brand: 34,
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 72,
    top: 72,
    bottom: 72,
    hero: { most: 270, least: 120 },
    sentence: 50,
    label: 34,
    brand: 31,
  },
  preview: {
    width: 1200,
    height: 630,
    margin: 60,
    top: 54,
    bottom: 54,
    hero: { most: 200, least: 96 },
    sentence: 42,
    label: 29,
    brand: 27,
  },
};

/** The poster has a sheet of its own; nothing is laid over it. */
export const posterSheet: Sheet = {
  width: POSTER_SIZE.width,
  height: POSTER_SIZE.height,
  margin: 44,
  top: 44,
  bottom: 44,
  hero: { most: 270, least: 120 },
  sentence: 44,
  label: 30,
  brand: 30,
};

/** What an image is given besides its card. */
export interface Frame {
  readonly size: PictureSize;
  readonly sheet: Sheet;
  readonly ground: Ground;
  readonly look: Look;
  /** As the look draws it. */
  readonly ring: RingModel & RingStyle;
  readonly locale: Locale;
  /** What the picture calls its maker, and the window: "annum", "2025". */
  readonly brand: string;
  /** A data URI; stands before the maker's name. */
  readonly logo: string | undefined;
  readonly label: string;
  readonly measure: Measure;
}

/** A ring drawn under everything else, by its centre and diameter in pixels. */
export interface RingPlacement {
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
  /** 0..1; 1 unless it stands behind words. */
  readonly opacity?: number;
}

/** A card as a picture, from the bottom up: the rings of the person's year, shapes, words. */
export interface Picture {
  readonly rings?: readonly RingPlacement[];
  readonly art?: Art;
  readonly content: ReactElement;
}

/** Draws one kind of card: pure, without state or motion. */
export type CardImage<K extends CardKind> = (card: CardOf<K>, frame: Frame) => Picture;

import type { Locale } from '../model/pack';
import type { Counted } from './dictionary';
import { startEn } from './start-en';
import { startKo } from './start-ko';

/** Words of the page on which somebody brings an export of theirs. Plain text with {slots}: the browser gets one language of it. */
export interface StartWords {
  readonly title: string;
  readonly choose: {
    readonly heading: string;
    readonly lead: string;
    readonly drop: string;
    readonly dropping: string;
    readonly files: string;
    readonly folder: string;
    readonly promises: readonly { readonly heading: string; readonly body: string }[];
    readonly known: string;
    readonly formats: readonly { readonly domain: string; readonly names: string }[];
    readonly noScript: string;
  };
  readonly reading: { readonly heading: string; readonly note: string; readonly events: Counted };
  readonly review: {
    readonly heading: string;
    readonly nothingSent: string;
    readonly events: Counted;
    /** {from}, {to} */
    readonly span: string;
    readonly files: Counted;
    readonly estimated: { readonly all: string; readonly some: Counted };
    readonly twice: Counted;
    /** Rows that were left out on purpose, and that could not be understood. */
    readonly skipped: Counted;
    readonly malformed: Counted;
    readonly reasons: Readonly<Record<string, string>>;
    /** {file}, {line}, {reason} */
    readonly example: string;
    readonly who: string;
    readonly self: string;
    readonly what: string;
    readonly year: string;
    /** {names} */
    readonly top: string;
    readonly zone: string;
    readonly zoneHelp: string;
    readonly zoneWrong: string;
    readonly name: string;
    readonly nameHelp: string;
    /** {people}, {label}; {year} */
    readonly company: { readonly edition: string; readonly year: string; readonly nobody: string };
    readonly consent: {
      readonly heading: string;
      /** {n}, {year}: what leaves the browser. */
      readonly sent: Counted;
      readonly notSent: string;
      /** {days} */
      readonly kept: Counted;
      readonly agree: string;
    };
    readonly other: string;
    readonly none: string;
  };
  readonly sending: { readonly heading: string; readonly events: Counted; readonly waiting: string };
  readonly making: {
    readonly heading: string;
    readonly note: string;
    readonly ahead: Counted;
    readonly phases: Readonly<Record<'waiting' | 'project' | 'aggregate' | 'freeze', string>>;
  };
  readonly ready: {
    /** {label} */
    readonly heading: string;
    readonly body: string;
    /** {date} */
    readonly until: string;
    readonly kept: string;
    readonly open: string;
    readonly tooLittle: { readonly heading: string; readonly body: string; readonly open: string };
    readonly erase: string;
    readonly eraseNote: string;
    readonly another: string;
  };
  readonly failed: {
    readonly heading: string;
    readonly again: string;
    readonly other: string;
    readonly unknown: string;
    readonly damaged: string;
    readonly 'too-large': string;
    readonly several: string;
    readonly network: string;
    readonly busy: string;
    readonly refused: string;
    readonly unreadable: string;
    readonly making: string;
  };
  /** On the page of one's data: until when it is kept. */
  readonly keep: {
    readonly heading: string;
    /** {date} */
    readonly until: string;
    readonly action: string;
    readonly kept: string;
  };
  /** Of the landing page. */
  readonly door: { readonly heading: string; readonly body: string; readonly action: string };
}

export const START_WORDS: Readonly<Record<Locale, StartWords>> = { en: startEn, ko: startKo };

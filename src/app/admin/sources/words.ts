import type { Locale } from '@/model/pack';
import { en } from './words-en';
import { ko } from './words-ko';

/** Outcomes of the forms about sources, named in the address. */
export const SOURCE_NOTICES = ['source-made', 'key-made', 'source-changed', 'key-ended', 'source-ended', 'replayed', 'discarded'] as const;
export type SourceNotice = (typeof SOURCE_NOTICES)[number];

export const SOURCE_PROBLEMS = ['taken', 'invalid', 'not-found', 'unavailable', 'forbidden'] as const;
type SourceProblem = (typeof SOURCE_PROBLEMS)[number];

export const CLIENTS = ['segment', 'browser', 'rudderstack', 'curl', 'cloudevents', 'scrobbler'] as const;
export type Client = (typeof CLIENTS)[number];

/** Words of the admin's pages about sources. {slots} are filled by fill. */
export interface SourceWords {
  readonly heading: string;
  readonly intro: string;
  readonly editions: string;
  readonly pages: string;
  readonly back: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly create: string;
  readonly make: string;
  readonly name: string;
  readonly nameHint: string;
  readonly kinds: { readonly server: string; readonly browser: string; readonly person: string };
  readonly ended: string;
  readonly keysInUse: string;
  readonly lastUsed: string;
  readonly never: string;
  readonly letters: string;
  readonly shownOnce: string;
  readonly shownOnceHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly connect: string;
  readonly connectHint: string;
  readonly clients: Readonly<Record<Client, string>>;
  readonly keys: string;
  readonly keysHint: string;
  readonly key: string;
  readonly made: string;
  readonly state: string;
  readonly active: string;
  readonly addKey: string;
  readonly endKey: string;
  /** {key} */
  readonly endKeyAsk: string;
  readonly endKeyDetail: string;
  readonly settings: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly rate: string;
  readonly rateHint: string;
  readonly user: string;
  readonly userHint: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly save: string;
  readonly check: string;
  readonly dead: string;
  readonly deadHint: string;
  readonly noDead: string;
  /** {count} {most} {days} */
  readonly deadDropped: string;
  readonly reason: string;
  readonly count: string;
  readonly latest: string;
  readonly newest: string;
  readonly notKept: string;
  readonly replay: string;
  readonly download: string;
  readonly discard: string;
  readonly discardAsk: string;
  readonly discardDetail: string;
  readonly end: string;
  readonly endAsk: string;
  readonly endDetail: string;
  readonly keep: string;
  readonly notices: Readonly<Record<SourceNotice, string>>;
  readonly problems: Readonly<Record<SourceProblem, string>>;
}

const words: Readonly<Record<Locale, SourceWords>> = { en, ko };
export const sourceWords = (locale: Locale): SourceWords => words[locale];

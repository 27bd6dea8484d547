import type { Locale } from '@/model/pack';
import type { RunStatus } from '@/server/editions/list';
import type { LinksWords } from './editions/[id]/links/words';
import { en } from './words-en';
import { ko } from './words-ko';

/** Outcomes that an admin's form can come back with; named in the address, so that a reload tells the same. */
export const NOTICES = [
  'created',
  'queued',
  'cancelled',
  'published',
  'unpublished',
  'restyled',
  'link-revoked',
  'link-expires',
  'signed-out',
] as const;
export type Notice = (typeof NOTICES)[number];
export const PROBLEMS = [
  'wrong-credentials',
  'too-many',
  'forbidden',
  'taken',
  'taken-same',
  'invalid',
  'not-found',
  'running',
  'nothing-done',
  'unavailable',
  'changed-meanwhile',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Words of the admin pages. {slots} are filled by i18n's fill. */
export interface AdminWords {
  readonly title: string;
  readonly skip: string;
  readonly signOut: string;
  readonly signedInAs: string;
  readonly language: string;
  readonly notices: Readonly<Record<Notice, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly dismiss: string;
  readonly login: {
    readonly heading: string;
    readonly intro: string;
    readonly email: string;
    readonly password: string;
    readonly submit: string;
    readonly none: string;
  };
  readonly list: {
    readonly heading: string;
    readonly intro: string;
    readonly create: string;
    readonly empty: string;
    readonly emptyHint: string;
    /** {version} */
    readonly serving: string;
    readonly draft: string;
    /** {version} */
    readonly waiting: string;
    readonly people: string;
    readonly recaps: string;
    readonly lastRun: string;
    readonly never: string;
  };
  readonly create: {
    readonly heading: string;
    readonly intro: string;
    readonly back: string;
    readonly submit: string;
    readonly more: string;
    readonly id: string;
    readonly idHint: string;
    readonly pack: string;
    readonly year: string;
    readonly yearHint: string;
    readonly from: string;
    readonly to: string;
    readonly toHint: string;
    readonly zone: string;
    readonly zoneHint: string;
    readonly label: string;
    readonly labelHint: string;
    readonly theme: string;
    readonly themes: { readonly dusk: string; readonly paper: string; readonly lime: string; readonly tide: string };
    readonly minCohort: string;
    readonly minCohortHint: string;
    readonly minPlays: string;
    readonly minCreators: string;
    readonly packDefault: string;
    readonly check: string;
  };
  readonly look: {
    readonly heading: string;
    readonly intro: string;
    readonly open: string;
    readonly submit: string;
    readonly brand: string;
    readonly brandHint: string;
    readonly name: string;
    readonly nameHint: string;
    readonly color: string;
    readonly colorHint: string;
    readonly accent: string;
    readonly accentHint: string;
    readonly pick: string;
    readonly own: string;
    readonly logo: string;
    readonly logoHint: string;
    readonly noLogo: string;
    readonly again: string;
    readonly preview: string;
    readonly kept: string;
    /** {color} */
    readonly moved: string;
    /** {n} {of} */
    readonly accentShown: string;
    /** {ratio} */
    readonly contrast: string;
    /** What mends a field. */
    readonly mend: {
      readonly theme: string;
      readonly name: string;
      readonly color: string;
      readonly accent: string;
      readonly logo: string;
    };
  };
  readonly edition: {
    readonly back: string;
    readonly settings: string;
    readonly pack: string;
    readonly window: string;
    /** {from} {to}: both inside the window */
    readonly windowValue: string;
    readonly zone: string;
    readonly theme: string;
    readonly minCohort: string;
    /** {n} */
    readonly minCohortValue: string;
    readonly minimum: string;
    readonly minimumPlays: string;
    readonly minimumCreators: string;
    readonly minimumOrders: string;
    readonly minimumNone: string;
    readonly served: string;
    readonly nothingServed: string;
    /** {version} {people} */
    readonly servedValue: string;
    readonly newer: string;
    readonly upToDate: string;
    readonly generate: string;
    readonly generateAgain: string;
    readonly generateHint: string;
    readonly publish: string;
    readonly publishAsk: string;
    /** {version} {people} */
    readonly publishDetail: string;
    readonly publishReplaces: string;
    readonly unpublish: string;
    readonly unpublishAsk: string;
    readonly unpublishDetail: string;
    readonly keep: string;
    readonly runs: string;
    readonly noRuns: string;
    readonly version: string;
    readonly status: string;
    readonly when: string;
    readonly took: string;
    readonly live: string;
  };
  readonly run: {
    readonly status: Readonly<Record<RunStatus, string>>;
    readonly phases: Readonly<Record<string, string>>;
    /** {version} */
    readonly heading: string;
    readonly queued: string;
    /** {done} {of} */
    readonly buckets: string;
    /** {n} */
    readonly people: string;
    /** {n} */
    readonly recaps: string;
    readonly cancel: string;
    readonly lost: string;
    /** {version} */
    readonly failed: string;
    readonly mend: string;
    readonly stillServed: string;
  };
  readonly preview: {
    readonly heading: string;
    readonly intro: string;
    readonly search: string;
    readonly version: string;
    readonly find: string;
    readonly open: string;
    /** {text} */
    readonly none: string;
    readonly results: string;
    readonly below: string;
    readonly needsRun: string;
    readonly bar: string;
    /** {user} {version} */
    readonly of: string;
    readonly notPublished: string;
    readonly isPublished: string;
    readonly back: string;
    /** {user} */
    readonly missing: string;
    readonly missingHint: string;
    /** {user} */
    readonly short: string;
    readonly shortHint: string;
  };
  readonly links: LinksWords;
  readonly gone: { readonly heading: string; readonly body: string };
}

const words: Readonly<Record<Locale, AdminWords>> = { en, ko };
export const adminWords = (locale: Locale): AdminWords => words[locale];

import type { DroppedFile } from '../importers/source/dropped-place';
import type { Wish } from '../model/visit';
import type { Survey } from './survey';

/** Domains by the activities that they count. */
export type PackActivities = readonly { readonly pack: string; readonly activities: readonly string[] }[];

/** What the page asks of its worker. */
export type WorkerRequest =
  | { readonly kind: 'look'; readonly files: readonly DroppedFile[]; readonly zone: string; readonly packs: PackActivities }
  | {
      readonly kind: 'send';
      readonly files: readonly DroppedFile[];
      readonly wish: Wish;
      /** The one of the file's people whose events are sent. */
      readonly person: string;
      readonly activities: readonly string[];
      /** Nothing that began from here on is sent. */
      readonly beforeMs: number;
    };

/** Why a worker gave up. */
export type Trouble =
  | { readonly code: 'unknown' | 'damaged' | 'too-large' | 'network' | 'busy' | 'refused' | 'unreadable'; readonly message: string }
  | { readonly code: 'several'; readonly message: string; readonly formats: readonly string[] };

/** What the worker says. Bytes are of the files, as they are on disk. */
export type WorkerReport =
  | {
      readonly kind: 'progress';
      readonly bytesRead: number;
      readonly totalBytes: number;
      readonly events: number;
      readonly waiting: boolean;
    }
  | { readonly kind: 'found'; readonly survey: Survey }
  | { readonly kind: 'sent'; readonly events: number }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

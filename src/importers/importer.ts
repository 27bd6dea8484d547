import type { EventInput } from '../model/event';
import type { Place } from './source/found-file';

/** An event in its wire form as a mapper builds it: `source` is set for the whole import, not by row. */
export type MappedEvent = Omit<EventInput, 'source'>;

/** A duration that nobody measured, in an event that says so (ESTIMATED). */
export interface Guess {
  /** The event that the outcome holds, so that its duration can still be cut. */
  readonly event: MappedEvent & { occurredAt: number; durationMs: number };
  /** What it lasted at least, or it would not be in the file. */
  readonly leastMs: number;
}

/** What became of one row of an input. Reasons are short and stable: they are counted. */
export type Outcome =
  | {
      kind: 'event';
      /** The wire form, not yet checked against the event schema. */
      event: unknown;
      /** What makes this row the same row in another file of the same history; absent: the whole event. */
      identity?: string;
      /** Its duration is a guess; see `boundGuesses`. */
      guess?: Guess;
    }
  | { kind: 'skipped'; reason: string }
  | { kind: 'malformed'; reason: string };

export interface Row {
  /** 1-based line of the file at which the row begins. */
  line: number;
  /** Characters it was read from: what a batch of rows weighs. */
  size: number;
  outcome: Outcome;
}

/** Rows of one file in their order, a few thousand at a time. */
interface ReadBatch {
  /** The file's name for people, with its folder when it stands in a zip. */
  file: string;
  /** Equal rows are told apart by their count within one input, which may be several files. Batches of one input follow each other. */
  input: string;
  rows: Row[];
  /** Bytes read from disk so far, over all inputs. */
  bytesRead: number;
}

/** What is known of the inputs beside their rows; `warnings` may grow while the rows are read. */
interface Notes {
  /** Bytes on disk of all inputs, null for standard input. */
  totalBytes: number | null;
  /** Names of the files that hold the rows. */
  files: string[];
  /** Sentences for the person who imports. */
  warnings: string[];
}

/** One reading of the inputs of one import. */
export interface Reading {
  readonly notes: Notes;
  /** Throws AnnumError when the input breaks off; what came before stays good. */
  rows(): AsyncGenerator<ReadBatch>;
}

/** One person's export: what every format of them needs. */
export interface PersonalExport<Format extends string> {
  format: Format;
  /** Zips, folders and files, in any mix. */
  paths: readonly Place[];
  /** Whose it is. */
  userId: string;
}

/** Inflated bytes, with how many bytes on disk had been read by then. */
export interface ByteChunk {
  chunk: Uint8Array;
  bytesRead: number;
}

/** A file on disk, in a zip, or in the hands of a browser. */
export interface FoundFile {
  /** For people: with its folder when it stands in a zip or a named folder. */
  name: string;
  /** Full path of the folder it lies in, through zips. */
  folder: string;
  /** Where it is on disk; null in a zip and in a browser. */
  path: string | null;
  /** Bytes on disk. */
  size: number;
  chunks(): AsyncIterable<ByteChunk>;
}

/**
 * Something a person named or dropped: a file, a zip or a folder. Readers see only what it lists, so they run wherever there are places: in Node
 * (`diskPlace`) and in a browser's worker (`droppedPlace`).
 */
export interface Place {
  /** What the person calls it, for messages. */
  readonly name: string;
  /** The files in it, through zips; what needs closing when all is read is added to `closers`. */
  files(closers: (() => void)[]): AsyncIterable<FoundFile>;
}

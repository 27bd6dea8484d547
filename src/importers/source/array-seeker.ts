import { textIn } from './bytes';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;
/** Space, line ends, tab, and the bytes of a byte order mark. */
const WHITE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Longer keys are none that anybody looks for. */
const MAX_KEY = 64;

/** A container on the way to the array. */
interface Frame {
  readonly array: boolean;
  /** Its value comes next, and is on the way. */
  wanted: boolean;
}

/**
 * Looks for an array in JSON, byte by byte, without parsing what is not on the way to it. `path` has a key for each object and "*" for each
 * array around it; an empty one is an array that is the whole file.
 */
export class ArraySeeker {
  readonly #path: readonly string[];
  readonly #frames: Frame[] = [];
  #state: 'before' | 'open' | 'after' | 'elsewhere' = 'before';
  /** Brackets that are open in a value that is not on the way. */
  #skipped = 0;
  #inString = false;
  #escaped = false;
  /** Bytes of the key that is being read; null in other strings. */
  #key: number[] | null = null;
  #lastKey = '';
  /** The next string of the object is a key. */
  #atKey = false;

  constructor(path: readonly string[]) {
    this.#path = path;
  }

  /** "elsewhere": the file is no such JSON; "open": what it began is not closed. */
  get state(): 'before' | 'open' | 'after' | 'elsewhere' {
    return this.#state;
  }

  /** Takes a byte; true when it opens the array. Until `leave`, the bytes are the array's. */
  take(byte: number): boolean {
    if (this.#state === 'after' || this.#state === 'elsewhere') return false;
    if (this.#inString) return this.#inText(byte);
    if (WHITE.has(byte)) return false;
    if (this.#state === 'before') return this.#root(byte);
    if (this.#skipped > 0) return this.#skip(byte);
    return this.#inFrame(byte, this.#frames.at(-1));
  }

  /** The array is closed. */
  leave(): void {
    if (this.#frames.length === 0) this.#state = 'after';
  }

  #root(byte: number): boolean {
    const opens = byte === (this.#path.length === 0 || this.#path[0] === '*' ? OPEN_ARRAY : OPEN_OBJECT);
    this.#state = opens ? 'open' : 'elsewhere';
    if (!opens) return false;
    if (this.#path.length === 0) return true;
    this.#enter();
    return false;
  }

  #enter(): void {
    const array = this.#path[this.#frames.length] === '*';
    this.#frames.push({ array, wanted: array });
    this.#atKey = !array;
  }

  #inText(byte: number): false {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      if (this.#key !== null) this.#lastKey = textIn(new Uint8Array(this.#key)) ?? '';
      this.#key = null;
      return false;
    }
    if (this.#key !== null && this.#key.length < MAX_KEY) this.#key.push(byte);
    return false;
  }

  #skip(byte: number): false {
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) this.#skipped += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.#skipped -= 1;
    return false;
  }

  #inFrame(byte: number, frame: Frame | undefined): boolean {
    if (frame === undefined) return false;
    switch (byte) {
      case QUOTE:
        this.#inString = true;
        this.#key = this.#atKey ? [] : null;
        this.#atKey = false;
        return false;
      case COLON:
        frame.wanted = this.#lastKey === this.#path[this.#frames.length - 1];
        return false;
      case COMMA:
        frame.wanted = frame.array;
        this.#atKey = !frame.array;
        return false;
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        this.#frames.pop();
        this.#atKey = false;
        if (this.#frames.length === 0) this.#state = 'after';
        return false;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        return this.#openValue(byte, frame);
      default:
        return false;
    }
  }

  /** A container in a frame: the array, the next one on the way, or one to skip. */
  #openValue(byte: number, frame: Frame): boolean {
    const at = this.#frames.length;
    const next = this.#path[at];
    if (frame.wanted && next === undefined && byte === OPEN_ARRAY) return true;
    if (frame.wanted && next !== undefined && byte === (next === '*' ? OPEN_ARRAY : OPEN_OBJECT)) this.#enter();
    else this.#skipped = 1;
    return false;
  }
}

import { inflateSync } from 'node:zlib';

/** What layout needs to know of a face without drawing it. */
export interface FontMetrics {
  /** Whether the face has a glyph of its own for a code point. */
  has(codePoint: number): boolean;
  /** Advance width in ems, or undefined without a glyph. No kerning: an upper bound in practice. */
  advance(codePoint: number): number | undefined;
  /** Reach above and below the baseline, in ems. */
  readonly ascent: number;
  readonly descent: number;
}

const WOFF = 0x774f4646;

/** Finds a table of a TrueType, OpenType or WOFF 1 file and unpacks it (W3C WOFF 1.0, section 4; OpenType, "otff"). */
function tableReader(file: Buffer): (tag: string) => Buffer {
  const woff = file.readUInt32BE(0) === WOFF;
  const count = file.readUInt16BE(woff ? 12 : 4);
  const [first, width] = woff ? [44, 20] : [12, 16];
  return (tag) => {
    for (let i = 0; i < count; i++) {
      const at = first + i * width;
      if (file.toString('latin1', at, at + 4) !== tag) continue;
      if (!woff) return file.subarray(file.readUInt32BE(at + 8), file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12));
      const [offset, packed, unpacked] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
      const bytes = file.subarray(offset, offset + packed);
      return packed < unpacked ? inflateSync(bytes) : bytes;
    }
    throw new Error(`The font has no "${tag}" table.`);
  };
}

/** Code point to glyph, from the widest Unicode subtable (formats 4 and 12; OpenType, "cmap"). 0 is no glyph. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)));
  const wide = tables.find((table) => table.readUInt16BE(0) === 12);
  if (wide) return groupsOf(wide);
  const narrow = tables.find((table) => table.readUInt16BE(0) === 4);
  if (narrow) return segmentsOf(narrow);
  throw new Error('The font has no Unicode character map.');
}

function groupsOf(table: Buffer): (codePoint: number) => number {
  const count = table.readUInt32BE(12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = 16 + middle * 12;
      if (codePoint < table.readUInt32BE(at)) high = middle - 1;
      else if (codePoint > table.readUInt32BE(at + 4)) low = middle + 1;
      else return table.readUInt32BE(at + 8) + codePoint - table.readUInt32BE(at);
    }
    return 0;
  };
}

function segmentsOf(table: Buffer): (codePoint: number) => number {
  const count = table.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codePoint > table.readUInt16BE(ends + middle * 2)) low = middle + 1;
      else high = middle;
    }
    const start = table.readUInt16BE(starts + low * 2);
    if (codePoint < start || codePoint > table.readUInt16BE(ends + low * 2)) return 0;
    const delta = table.readUInt16BE(deltas + low * 2);
    const offset = table.readUInt16BE(offsets + low * 2);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(offsets + low * 2 + offset + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Reads coverage and advance widths of a face. */
export function readFontMetrics(file: Buffer): FontMetrics {
  const table = tableReader(file);
  const glyphOf = characterMap(table('cmap'));
  const unitsPerEm = table('head').readUInt16BE(18);
  const lines = table('hhea');
  const longMetrics = lines.readUInt16BE(34);
  const widths = table('hmtx');
  return {
    ascent: lines.readInt16BE(4) / unitsPerEm,
    descent: -lines.readInt16BE(6) / unitsPerEm,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return widths.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm;
    },
  };
}

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  path: string;
  content: string | Uint8Array;
  /** Lies that a hostile zip may tell. */
  encrypted?: boolean;
  link?: boolean;
  inflatedBytes?: number;
}

/** A zip of deflated files, as any tool makes it. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const data = deflateRawSync(content);
    const name = Buffer.from(part.path);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(part.inflatedBytes ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, data]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(part.link ? (0xa1ff << 16) >>> 0 : 0, 6);
    attributes.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, attributes, name]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

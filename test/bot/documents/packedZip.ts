import { constants, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';

/** One part of a zip, packed already; `claims` is what the directory says that it inflates to, whatever that is. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly claims: number;
}

const MB = 1024 * 1024;

/** So many megabytes of spaces in a thousandth of that: one packed megabyte, over and over. */
export function packedSpaces(megabytes: number): Uint8Array {
  const one = deflateRawSync(new Uint8Array(MB).fill(32), { finishFlush: constants.Z_FULL_FLUSH });
  return Uint8Array.from(Buffer.concat([...Array.from({ length: megabytes }, () => one), Buffer.from([3, 0])]));
}

export function packed(name: string, text: string): PackedPart {
  const bytes = strToU8(text);
  return { name, packed: Uint8Array.from(deflateRawSync(bytes, { level: 1 })), claims: bytes.length };
}

/** A zip written by hand, so that it can lie. */
export function packedZip(parts: readonly PackedPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed: bytes, claims } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(claims, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(bytes.length, 20);
    central.writeUInt32LE(claims, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    chunks.push(local, Buffer.from(name), Buffer.from(bytes));
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((sum, d) => sum + d.length, 0), 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...chunks, ...directory, end]));
}

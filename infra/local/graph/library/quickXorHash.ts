const WIDTH_BYTES = 20;
const WIDTH_BITS = WIDTH_BYTES * 8;
const SHIFT = 11;

export interface QuickXorHash {
  update(bytes: Uint8Array): void;
  /** Base64, as it stands in `file.hashes.quickXorHash`. */
  digest(): string;
}

/** Microsoft's content hash for SharePoint: every byte is xored in 11 bits further on in a ring of 160, the length comes last. */
export function createQuickXorHash(): QuickXorHash {
  const ring = new Uint8Array(WIDTH_BYTES);
  let length = 0;
  let position = 0;
  return {
    update(bytes) {
      for (const byte of bytes) {
        const at = position >> 3;
        const shifted = byte << (position & 7);
        ring[at]! ^= shifted & 0xff;
        ring[at + 1 === WIDTH_BYTES ? 0 : at + 1]! ^= shifted >> 8;
        position += SHIFT;
        if (position >= WIDTH_BITS) position -= WIDTH_BITS;
      }
      length += bytes.length;
    },
    digest() {
      const out = Buffer.from(ring);
      const size = Buffer.alloc(8);
      size.writeBigUInt64LE(BigInt(length));
      size.forEach((byte, at) => { out[WIDTH_BYTES - 8 + at]! ^= byte; });
      return out.toString('base64');
    },
  };
}

export function quickXorHash(bytes: Uint8Array): string {
  const hash = createQuickXorHash();
  hash.update(bytes);
  return hash.digest();
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Addresses that carry their own permission for one item and a short time, as SharePoint's `tempauth`. */
export interface PreAuthorised {
  downloadUrl(itemId: string): string;
  /** The item, or why not. */
  read(token: string): { readonly kind: 'item'; readonly itemId: string } | { readonly kind: 'refused'; readonly why: string };
  /** Every address given so far stops working. */
  expireAll(): void;
}

/** `base`: where the bytes are served. Signed rather than stored, since every listing hands out one for each file. */
export function createPreAuthorised(base: () => string, now: () => number, lifeMs: number): PreAuthorised {
  let key = randomBytes(32);
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    downloadUrl(itemId) {
      const payload = Buffer.from(JSON.stringify([itemId, now() + lifeMs])).toString('base64url');
      return `${base()}/download/${payload}.${sign(payload).toString('base64url')}`;
    },
    read(token) {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(payload);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return { kind: 'refused', why: 'The address is not valid.' };
      const [itemId, until] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [string, number];
      return until > now() ? { kind: 'item', itemId } : { kind: 'refused', why: 'The address has expired.' };
    },
    expireAll() {
      key = randomBytes(32);
    },
  };
}

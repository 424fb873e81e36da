import { createHash, randomBytes } from 'node:crypto';
import type { Ids } from './ports/ids.ts';

/** 120 random bits: nobody guesses one id from another. */
export const randomIds: Ids = { next: (prefix) => `${prefix}_${randomBytes(15).toString('base64url')}` };

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

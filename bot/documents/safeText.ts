import { cleanText } from '#domain/svar/cleanText.ts';

/** XML 1.0 has no place for control characters or half a pair of surrogates: one of them and Word calls the file corrupt. */
export const safeText = (text: string): string => cleanText(text).replace(/[\ufffe\uffff]/g, '');

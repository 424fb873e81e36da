import type { ErrorCode } from '#domain/texts/errors.sv.ts';

/** What a use case answers when the caller should act on a no. The edge gives `code` its sentence and status. */
export type Refused = { readonly kind: 'refused'; readonly code: ErrorCode };

export type Outcome<T> = { readonly kind: 'ok'; readonly value: T } | Refused;

export const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value });
export const refused = (code: ErrorCode): Refused => ({ kind: 'refused', code });

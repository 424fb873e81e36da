import { apiError } from '#domain/contract/common.ts';
import type { Texts } from '../texts/texts.ts';

/** A call that failed. `message` is a sentence for the person; `status` is 0 when nothing answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly faultId: string | null;

  constructor(status: number, code: string, message: string, faultId: string | null = null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.faultId = faultId;
  }
}

/** What a refused reply says; a proxy's HTML page or an empty body becomes the general sentence. */
export function errorFrom(status: number, body: unknown, errors: Texts['common']['errors']): ApiError {
  const parsed = apiError.safeParse(body);
  if (!parsed.success) return new ApiError(status, 'unexpected', errors.unexpected);
  const { code, message, faultId } = parsed.data;
  return new ApiError(status, code, faultId === undefined ? message : `${message} ${errors.fault(faultId)}`, faultId ?? null);
}

/** The sentence to show for anything thrown. */
export const messageOf = (error: unknown, errors: Texts['common']['errors']): string =>
  error instanceof ApiError ? error.message : errors.unexpected;

/** Nothing answered, or the server could not: worth trying again by itself. */
export const isPassing = (error: unknown): boolean => error instanceof ApiError && (error.status === 0 || error.status >= 502);

import type { ErrorCode } from '#domain/texts/errors.sv.ts';

/**
 * A fault that nobody up the call can act on; the edge turns it into a sentence (domain/texts/errors) and a status.
 * What a caller should act on is a value instead. Do not grow this into a catalogue.
 */
export class YttraError extends Error {
  readonly code: ErrorCode;
  /** Worth trying again later (Graph throttled, database away). */
  readonly retryable: boolean;
  /** Wakes somebody; a refusal does not. */
  readonly reportable: boolean;

  constructor(code: ErrorCode, options: { cause?: unknown; retryable?: boolean; reportable?: boolean } = {}) {
    super(code, { cause: options.cause });
    this.name = 'YttraError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.reportable = options.reportable ?? true;
  }
}

import type { Response } from 'express';
import type { ApiError } from '#domain/contract/common.ts';
import { errorsSv, type ErrorCode } from '#domain/texts/errors.sv.ts';
import { statusOf } from './statusOf.ts';

/** A refusal as the contract's `apiError`, with its Swedish sentence. */
export function sendError(res: Response, code: ErrorCode, faultId?: string): void {
  const body: ApiError = { code, message: errorsSv[code], ...(faultId === undefined ? {} : { faultId }) };
  res.status(statusOf(code)).json(body);
}

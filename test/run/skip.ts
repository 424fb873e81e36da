import { describe, test } from '@jest/globals';
import { marked } from './skipMark.ts';

/**
 * A `describe` that runs only where it can. The reason is Swedish, without its last full stop, and says what is missing and
 * what to do: "ingen webbläsare hittades. Installera Chromium". The body is read even when skipped, so open nothing outside hooks and tests.
 */
export function describeWhen(condition: boolean, reason: string, name: string, body: () => void): void {
  if (condition) describe(name, body);
  else describe.skip(marked(name, reason), body);
}

/** A `test` that runs only where it can; see describeWhen. */
export function testWhen(condition: boolean, reason: string, name: string, body: () => void | Promise<void>, timeoutMs?: number): void {
  if (condition) test(name, body, timeoutMs);
  else test.skip(marked(name, reason), body, timeoutMs);
}

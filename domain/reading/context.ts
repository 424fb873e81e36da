import { findDates } from './dates.ts';
import type { DateHit } from './dates.ts';
import { layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import type { ReadableText } from './reading.ts';
import { sentences } from './sentences.ts';
import type { Span } from './sentences.ts';

/** What every reader of a field starts from; made once per document. */
export interface Context {
  readonly layout: Layout;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateHit[];
}

export function contextOf(text: ReadableText): Context {
  const layout = layOut(text);
  return { layout, sentences: sentences(layout.flow), dates: findDates(layout.flow) };
}

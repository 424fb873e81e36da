import type { ReadableText, Reading, Where } from './reading.ts';

/**
 * The text as it is kept and shown: the body, and after it the running heads and feet, where the diarienummer often stands.
 * The reading's positions are moved along, so that every quote stands in one and the same text.
 */
export function shownText(text: ReadableText, reading: Reading): { readonly text: string; readonly reading: Reading } {
  const starts: number[] = [];
  let shown = text.text;
  for (const part of text.headerFooter) {
    shown += shown === '' || shown.endsWith('\n') ? '\n' : '\n\n';
    starts.push(shown.length);
    shown += part;
  }
  return { text: shown, reading: moved(reading, starts) as Reading };
}

/** Every `where` in the reading that stands in a head or foot, as a position in the whole. */
function moved(value: unknown, starts: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, starts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'where' && inner !== null ? movedWhere(inner as Where, starts) : moved(inner, starts)]));
}

function movedWhere(where: Where, starts: readonly number[]): Where {
  if (where.headerFooter === undefined) return where;
  const { headerFooter, ...rest } = where;
  const by = starts[headerFooter] ?? 0;
  return { ...rest, start: where.start + by, end: where.end + by };
}

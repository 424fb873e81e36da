export interface Span {
  /** Character offsets in the document's text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  readonly active: boolean;
}

export interface Piece {
  readonly text: string;
  readonly mark: 'none' | 'quiet' | 'active';
}

/** Cuts a text where quotes begin and end. Spans may overlap or lie outside the text; every character comes out exactly once. */
export function pieces(text: string, spans: readonly Span[]): readonly Piece[] {
  const inside = spans.map((s) => ({ ...s, start: clamp(s.start, text), end: clamp(s.end, text) })).filter((s) => s.start < s.end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const over = inside.filter((s) => s.start <= from && to <= s.end);
    return { text: text.slice(from, to), mark: over.some((s) => s.active) ? 'active' : over.length > 0 ? 'quiet' : 'none' };
  });
}

const clamp = (at: number, text: string): number => Math.max(0, Math.min(text.length, at));

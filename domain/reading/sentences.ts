/** A stretch of the flow. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ABBREVIATION = /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|s\.k|d\.v\.s|dvs|o\.s\.v|osv|f\.d|kl|nr|dnr|diarienr|tel|st|ca|jfr|prop|bet|kap|ev|resp|inkl|exkl|avd|tf|bitr|kungl|vice|art|p|s|sid|[A-ZÅÄÖ]|jan|feb|aug|sept|okt|nov|dec)\.$/i;

/** Sentences of a flow: paragraphs end at "\n", sentences at . ? ! before a capital, figure-led dates and abbreviations excepted. */
export function sentences(flow: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const text = flow.slice(from, to);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') spans.push({ from: from + lead, to: from + text.trimEnd().length, text: text.trim() });
    from = to;
  };
  for (const match of flow.matchAll(/\n|[.?!]["”)]?(?=\s+["”(–-]?\s?[A-ZÅÄÖ])|[.?!](?=\s+\d+[.)]?\s+[A-ZÅÄÖ])/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n') {
      push(match.index);
      from = end;
    } else if (!ABBREVIATION.test(flow.slice(Math.max(0, match.index - 12), match.index + 1))) {
      push(end);
    }
  }
  push(flow.length);
  return spans;
}

/** Index of the span that holds a position, or -1. Spans are in order. */
export function spanAt(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const span = spans[mid];
    if (!span) return -1;
    if (position < span.from) high = mid - 1;
    else if (position > span.to) low = mid + 1;
    else return mid;
  }
  return -1;
}

/** A date, or with null something that names a time but no day: a week, "inom tre veckor", a day without its year. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly datum: string | null;
}

export interface LabelledText {
  readonly text: string;
  readonly labels: readonly FoundDate[];
}

export interface Score {
  /** Days with a year. */
  readonly recall: number;
  readonly precision: number;
  /** Weeks, spans and days without a year: the share that is noticed at all, and not turned into a day. */
  readonly vague: number;
}

/** "[[2016-10-17|den 17 oktober 2016]]" is a day, "[[?|vecka 42]]" none; what stands in no brackets is no date, whatever it looks like. */
export function labelled(marked: string): LabelledText {
  const labels: FoundDate[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    // "2016-06-01+2016-08-15": both ends of a span in one expression.
    for (const datum of (match[1] ?? '').split('+')) labels.push({ from: text.length, to: text.length + (match[2] ?? '').length, datum: datum === '?' ? null : datum });
    text += match[2] ?? '';
  }
  return { text: text + marked.slice(at), labels };
}

export function scoreOf(texts: readonly LabelledText[], find: (text: string) => readonly FoundDate[]): Score {
  let labels = 0;
  let found = 0;
  let claimed = 0;
  let right = 0;
  let vague = 0;
  let noticed = 0;
  for (const { text, labels: wanted } of texts) {
    const hits = find(text);
    const meets = (a: FoundDate, b: FoundDate): boolean => a.from < b.to && b.from < a.to;
    for (const label of wanted) {
      const here = hits.filter((hit) => meets(hit, label));
      if (label.datum === null) {
        vague += 1;
        if (here.length > 0 && here.every((hit) => hit.datum === null)) noticed += 1;
      } else {
        labels += 1;
        if (here.some((hit) => hit.datum === label.datum)) found += 1;
      }
    }
    for (const hit of hits.filter((h) => h.datum !== null)) {
      claimed += 1;
      if (wanted.some((label) => label.datum === hit.datum && meets(hit, label))) right += 1;
    }
  }
  return { recall: found / labels, precision: right / Math.max(1, claimed), vague: noticed / vague };
}

import type { Link } from './clean.ts';

/** One line of the original, cleaned. Blank lines are not kept; `blanksBefore` counts them. */
export interface Line {
  readonly index: number;
  /** Position of the trimmed line in the original. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: readonly number[];
  readonly links: readonly Link[];
  readonly raw: string;
  readonly page: number;
  blanksBefore: number;
  /** Level of a markdown heading, 0 for none. A line wholly in bold counts as level 7. */
  readonly heading: number;
  /** Marked as a list item by the document itself. */
  readonly item: boolean;
  /** Page numbers and repeated running heads: matched by nothing but what looks for them. */
  furniture: boolean;
  /** Where the line stands in the flow; -1 for furniture. */
  flowStart: number;
  flowEnd: number;
}

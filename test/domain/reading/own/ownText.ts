/** A text in the manner of some authority, everything in it invented, and what a careful reader gets out of it. Keys as in the flat shape of bot/cli/prediction.ts. */
export interface OwnText {
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Codes of doubts that must be raised, and that must not. */
  readonly doubts?: readonly string[];
  readonly silent?: readonly string[];
}

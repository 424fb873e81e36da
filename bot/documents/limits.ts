/** What a document may cost. Sizes in bytes unless named otherwise. */
export interface Limits {
  readonly maxFileBytes: number;
  /** Parts of one zip. A large Word file has a few hundred. */
  readonly maxEntries: number;
  /** Folders in the name of one part. */
  readonly maxNameDepth: number;
  /** Inflated bytes of one part and of all parts that are read. */
  readonly maxPartBytes: number;
  readonly maxTotalBytes: number;
  /** Inflated to deflated; XML seldom passes 60. Counted from `ratioFromBytes` on, since small parts may be all spaces. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
  /** Elements inside elements. */
  readonly maxElementDepth: number;
  readonly maxPages: number;
  readonly maxTextLength: number;
  /** For the whole reading, in milliseconds of the machine's clock. */
  readonly timeoutMs: number;
  /** What the reading process may grow by above its resting size before it is killed; it grows a little more while that is seen. */
  readonly maxExtraMemoryBytes: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 50 * MB,
  maxEntries: 4_000,
  maxNameDepth: 12,
  maxPartBytes: 96 * MB,
  maxTotalBytes: 160 * MB,
  maxRatio: 150,
  ratioFromBytes: 2 * MB,
  maxElementDepth: 400,
  maxPages: 2_000,
  maxTextLength: 12_000_000,
  timeoutMs: 30_000,
  maxExtraMemoryBytes: 125 * MB,
};

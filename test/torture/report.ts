export interface TortureReport {
  readonly db: 'postgres' | 'pglite';
  /** Reminders due. */
  readonly due: number;
  /** Cards that carried them. */
  readonly dispatches: number;
  readonly posts: number;
  readonly duplicates: number;
  readonly unaccounted: number;
  readonly unknown: {
    /** Under way when their worker was killed, or answered ambiguously; all became unknown. */
    readonly atCrash: number;
    readonly ambiguous: number;
    /** Those of all unknown whose card did come, by the Connector's log. */
    readonly arrived: number;
    /** Proved to have come by the person's own client. */
    readonly resolved: number;
    /** The others: the handläggare was told of each, by name. */
    readonly humanTold: number;
    /** Of these, how many no longer need a hand since the next step's card came. */
    readonly nextStepCame: number;
  };
  /** Definitive refusals, each told to the handläggare. */
  readonly refused: number;
  /** POSTs of a dispatch whose earlier POST was not certainly refused. */
  readonly resent: number;
  /** Delivered by the ledger, and not by the Connector's log. */
  readonly untrue: number;
  readonly throttled: number;
  readonly kills: number;
  readonly takeoverSeconds: { readonly p50: number; readonly max: number; readonly kills: number };
  readonly seconds: number;
  readonly seed: number;
  readonly ok: boolean;
}

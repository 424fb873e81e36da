interface Waiting<I, O> { readonly item: I; readonly resolve: (out: O) => void; readonly reject: (fault: unknown) => void }

/**
 * Gathers what comes while the last batch is being committed into the next one: many commits become few without anybody
 * waiting for a timer. `run` answers in the order of its items; when it throws, all of them get the fault.
 */
export function coalesce<I, O>(run: (items: readonly I[]) => Promise<readonly O[]>, most = 100): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let draining = false;

  const drain = async (): Promise<void> => {
    draining = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const out = await run(batch.map((w) => w.item));
        batch.forEach((w, i) => w.resolve(out[i]!));
      } catch (fault) {
        batch.forEach((w) => w.reject(fault));
      }
    }
    draining = false;
  };

  return (item) => new Promise<O>((resolve, reject) => {
    waiting.push({ item, resolve, reject });
    if (!draining) void drain();
  });
}

/** Calls `act` once, `ms` after the first of the calls that come meanwhile: a turn is answered before what it leaves to be done begins. Keeps no process alive. */
export function createSoon(act: () => void, ms: number): () => void {
  let timer: NodeJS.Timeout | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      act();
    }, ms).unref();
  };
}

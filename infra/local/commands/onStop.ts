const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const IMPATIENT_AFTER_MS = 1_000;

/**
 * Closes once when asked to stop (Ctrl-C, kill, closed window) and ends with exit code 0.
 * A Ctrl-C under npm arrives twice, from the terminal and from npm, so only a signal a second later means "at once".
 */
export function onStop(close: () => Promise<void>): void {
  let since: number | null = null;
  const stop = (): void => {
    if (since !== null) {
      if (performance.now() - since > IMPATIENT_AFTER_MS) process.exit(1);
      return;
    }
    since = performance.now();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}

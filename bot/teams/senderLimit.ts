const MINUTE_MS = 60_000;
const SENDERS = 10_000;

/** One person's turns in a minute. Over the limit nothing is handled until the minute is over; others are unaffected. */
export function createSenderLimit(turnsPerMinute: number, now: () => number): (sender: string) => boolean {
  let startedAt = now();
  const counts = new Map<string, number>();
  return (sender) => {
    if (now() - startedAt >= MINUTE_MS || counts.size >= SENDERS) {
      counts.clear();
      startedAt = now();
    }
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    return count <= turnsPerMinute;
  };
}

/** A token bucket per person on the machine's clock: fair to others when one client runs wild. */
export function createRateLimit(options: { perSecond: number; burst: number; now: () => number }): (key: string) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key) => {
    const now = options.now();
    const bucket = buckets.get(key) ?? { tokens: options.burst, at: now };
    const tokens = Math.min(options.burst, bucket.tokens + ((now - bucket.at) / 1000) * options.perSecond);
    const allowed = tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (buckets.size > 10_000) buckets.delete(buckets.keys().next().value!);
    return allowed;
  };
}

/** What the door answers over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const KEEP_MS = 10 * 60_000;
const KEEP_COUNT = 500;

/**
 * Teams sends a slow activity again after 15 seconds with the same id: the second gets the first one's answer and starts
 * nothing. It is a courtesy within one process; that nothing is stored twice is held by the store.
 */
export function createRecentAnswers(now: () => number) {
  const answers = new Map<string, { at: number; answer: Promise<HttpAnswer> }>();
  return {
    once(key: string, make: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
      for (const [old, { at }] of answers) {
        if (now() - at < KEEP_MS && answers.size < KEEP_COUNT) break;
        answers.delete(old);
      }
      const known = answers.get(key);
      if (known) return known.answer;
      const answer = make();
      answers.set(key, { at: now(), answer });
      answer.catch(() => answers.delete(key));
      return answer;
    },
  };
}

import type { Query } from './database.ts';

/**
 * Runs `work` and then `commit`, which goes out behind what is still on its way: statements may be sent without waiting
 * (`send`). After one failed statement PostgreSQL answers COMMIT with a silent ROLLBACK, so a fault that nobody waited for, or
 * that `work` swallowed, is thrown here: nobody is thanked for what was not kept. What `commit` throws comes before it.
 */
export async function unbroken<T>(query: Query, work: (query: Query) => Promise<T>, commit: () => Promise<unknown> = async () => undefined): Promise<T> {
  let broken: { fault: unknown } | null = null;
  const sent: Promise<unknown>[] = [];
  const watched: Query = (sql, params) => {
    const answer = query<never>(sql, params);
    sent.push(answer.catch((fault: unknown) => {
      broken ??= { fault };
    }));
    return answer;
  };
  const seen = (): { fault: unknown } | null => broken;
  const result = await work(watched);
  const known = seen();
  if (known !== null) throw known.fault;
  const committed = commit();
  committed.catch(() => undefined);
  await Promise.all(sent);
  await committed;
  const late = seen();
  if (late !== null) throw late.fault;
  return result;
}

/** Sends a statement whose answer nobody needs: the next one goes out at once, and a fault is thrown by the transaction, which then keeps nothing. */
export async function send(query: Query, sql: string, params?: Parameters<Query>[1]): Promise<void> {
  query(sql, params).catch(() => undefined);
}

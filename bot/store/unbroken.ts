import type { Query } from './database.ts';

/**
 * After one failed statement PostgreSQL answers COMMIT with a silent ROLLBACK. So a fault that `work` swallowed is thrown
 * again here: nobody is thanked for what was not kept.
 */
export async function unbroken<T>(query: Query, work: (query: Query) => Promise<T>): Promise<T> {
  let broken: { fault: unknown } | null = null;
  const watched: Query = async (sql, params) => {
    try {
      return await query(sql, params);
    } catch (fault) {
      broken ??= { fault };
      throw fault;
    }
  };
  const result = await work(watched);
  const seen = broken as { fault: unknown } | null;
  if (seen !== null) throw seen.fault;
  return result;
}

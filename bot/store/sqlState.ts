/** The five signs that PostgreSQL gives a fault, or null ("23505"). */
export function sqlStateOf(fault: unknown): string | null {
  const code = (fault as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/**
 * Serialization failure, deadlock, and a unique violation that no statement had foreseen: somebody else wrote the same at
 * the same time, and the work, repeated, will see it.
 */
const CLASHES = new Set(['40001', '40P01', '23505']);

/** The server is stopping, starting, or out of connections. */
const AWAY = new Set(['57P01', '57P02', '57P03', '53300']);
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);

export function isClash(fault: unknown): boolean {
  return CLASHES.has(sqlStateOf(fault) ?? '');
}

/** The connection was lost or could not be had, so nothing of the transaction was kept. */
export function isAway(fault: unknown): boolean {
  const state = sqlStateOf(fault);
  if (state !== null) return AWAY.has(state) || state.startsWith('08');
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown };
  return SOCKET.has(String(code)) || /connection (terminated|timeout)|timeout exceeded when trying to connect|client has encountered a connection error/i.test(String(message));
}

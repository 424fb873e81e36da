import { pino } from 'pino';

/** Structured logs for the people who run the product. Ids and codes only: no names, no text of a case, no token. */
export interface Log {
  info(fields: Readonly<Record<string, string | number | boolean | null>>, message: string): void;
  warn(fields: Readonly<Record<string, string | number | boolean | null>>, message: string): void;
  /** `fault` is logged by its class and stack, never its values. */
  error(fields: Readonly<Record<string, string | number | boolean | null>>, message: string, fault?: unknown): void;
}

export function createLog(destination?: { write(line: string): void }): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level: string) => ({ level }) } };
  const p = destination ? pino(options, destination) : pino(options);
  return {
    info: (fields, message) => p.info(fields, message),
    warn: (fields, message) => p.warn(fields, message),
    error: (fields, message, fault) => p.error({ ...fields, ...describe(fault) }, message),
  };
}

/** A message may quote input (a unique violation quotes the row), so only the class, the code and the place are kept. */
function describe(fault: unknown): Record<string, string> {
  if (!(fault instanceof Error)) return fault === undefined ? {} : { fault: typeof fault };
  const code = (fault as { code?: unknown }).code;
  const where = fault.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).join(' | ') ?? '';
  return { fault: fault.name, ...(typeof code === 'string' ? { code } : {}), where };
}

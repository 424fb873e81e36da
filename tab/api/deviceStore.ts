import type { z } from 'zod';

const PREFIX = 'yttra:';

/**
 * Text that the product does not have yet, kept in this browser until it does.
 * A browser may refuse (private window, full): then the text lives on in the page alone.
 */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // The page itself still holds it.
  }
}

/** Null when there is nothing, or something an older version wrote. */
export function recall<T>(key: string, shape: z.ZodType<T>): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

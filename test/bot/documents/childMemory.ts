import { readFileSync } from 'node:fs';
import type { Extractor } from '#bot/documents/extract.ts';
import type { Extracted } from '#bot/documents/outcome.ts';

const MB = 1024 * 1024;

/** One of the lines of /proc/PID/status that tell kilobytes; 0 when the process is gone or there is no /proc. */
export function kilobytes(pid: number | undefined, name: 'VmRSS' | 'VmHWM'): number {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export interface Cost {
  readonly outcome: Extracted;
  readonly ms: number;
  /** The most that the reading process grew by, and what the process that asked had grown by afterwards. */
  readonly childMB: number;
  readonly serverMB: number;
}

/** Reads a file and looks at the reading process all the while. Its peak is the kernel's own mark, so nothing falls between two looks but the last. */
export async function costOf(extractor: Extractor, bytes: Uint8Array, name: string): Promise<Cost> {
  await extractor.warm();
  const pid = await extractor.pid();
  const resting = kilobytes(pid, 'VmRSS');
  const server = process.memoryUsage().rss;
  let peak = resting;
  const look = (): void => {
    peak = Math.max(peak, kilobytes(pid, 'VmHWM'));
  };
  const watch = setInterval(look, 1);
  const began = performance.now();
  const outcome = await extractor.extractText(bytes, name);
  const ms = performance.now() - began;
  look();
  clearInterval(watch);
  return { outcome, ms, childMB: ((peak - resting) * 1024) / MB, serverMB: (process.memoryUsage().rss - server) / MB };
}

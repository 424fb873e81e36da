import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine in one line; its load tells how much else was going on. */
export function machine(): string {
  return `${cpus()[0]?.model.trim() ?? process.arch}, ${availableParallelism()} kärnor, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, last ${loadavg()[0]!.toFixed(1)}`;
}

import { readSync } from 'node:fs';
import { readDocument } from '#domain/reading/readDocument.ts';
import { decodeText } from './decodeText.ts';
import type { DocumentFormat } from './gate.ts';
import type { Limits } from './limits.ts';
import type { Asked, Extracted, Pages, Progress, Understood } from './outcome.ts';
import { Unreadable } from './outcome.ts';
import { readDoc } from './readDoc.ts';
import { readDocx } from './readDocx.ts';
import { readHtml } from './readHtml.ts';
import { readOdt } from './readOdt.ts';
import { readRtf } from './readRtf.ts';

/**
 * The process that meets hostile bytes: it has no secrets, no network use and no work but this, and is killed at the first trouble.
 * The rules run here too, so that no document, however long, keeps the server from answering.
 */
export interface Job {
  readonly id: number;
  /** Of the file, which comes through standard input. */
  readonly size: number;
  readonly format: DocumentFormat;
  readonly limits: Limits;
  /** Null when the text alone is wanted. */
  readonly asked: Asked | null;
}
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number; readonly pages: Pages | null }
  /** The parser is done with the bytes; the rules begin. */
  | { readonly kind: 'parsed'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: Extracted | Understood };

/** A long document tells some fifty times how far it has come. */
const PROGRESS_STEP = 0.02;

const report = (message: Report): void => {
  process.send?.(message);
};

async function read(job: Job): Promise<Extracted | Understood> {
  let told = 0;
  const onProgress: Progress = (fraction, pages) => {
    if (fraction - told < PROGRESS_STEP) return;
    told = fraction;
    report({ kind: 'progress', id: job.id, fraction, pages: pages ?? null });
  };
  try {
    const text = await textOf(receive(job.size), job, onProgress);
    if (job.asked === null) return { kind: 'text', text };
    // What the parser has left is swept before the rules fill the room.
    globalThis.gc?.();
    report({ kind: 'parsed', id: job.id });
    return { kind: 'text', text, reading: readDocument(text, job.asked.register, job.asked.today) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Unreadable ? error.reason : 'broken' };
  }
}

/** Waits until the whole file is here; there is nothing else to do meanwhile. */
function receive(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const more = readSync(0, bytes, at, size - at, null);
    if (more === 0) process.exit(0);
    at += more;
  }
  return bytes;
}

async function textOf(bytes: Uint8Array, { format, limits }: Job, onProgress: Progress) {
  switch (format) {
    case 'docx':
      return readDocx(bytes, limits, onProgress);
    case 'odt':
      return readOdt(bytes, limits, onProgress);
    case 'doc':
      return readDoc(bytes, limits, onProgress);
    case 'rtf':
      return readRtf(bytes, limits, onProgress);
    case 'html':
      return readHtml(bytes, limits, onProgress);
    case 'pdf': {
      const { readPdf } = await import('./readPdf.ts');
      return readPdf(bytes, limits, onProgress);
    }
    case 'txt':
    case 'md': {
      const text = decodeText(bytes);
      if (text.trim() === '') throw new Unreadable('empty');
      if (text.length > limits.maxTextLength) throw new Unreadable('too-large', 'text');
      return { text, headerFooter: [], kind: format };
    }
    default:
      throw new Unreadable('not-supported', format satisfies never);
  }
}

process.on('message', (job: Job) => {
  void read(job).then((outcome) => {
    report({ kind: 'done', id: job.id, outcome });
    // Swept now, while nobody waits, so that the next document has all the room there is.
    setImmediate(() => globalThis.gc?.());
  });
});
process.on('disconnect', () => process.exit(0));
// Loaded ahead of the first document, so that the watchdog's resting size includes the PDF engine and no document pays for it.
void import('unpdf').then(({ getResolvedPDFJS }) => getResolvedPDFJS()).finally(() => report({ kind: 'ready' }));

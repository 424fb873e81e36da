import type { Extracted } from './outcome.ts';
import { Unreadable } from './outcome.ts';
import { decodeText } from './decodeText.ts';
import type { DocumentFormat } from './gate.ts';
import type { Limits } from './limits.ts';
import { readDocx } from './readDocx.ts';

/** The process that meets hostile bytes: it has no secrets, no network use and no work but this, and is killed at the first trouble. */
export interface Job {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly format: DocumentFormat;
  readonly limits: Limits;
}
export type Report = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly id: number; readonly outcome: Extracted };

async function read(job: Job): Promise<Extracted> {
  try {
    return { kind: 'text', text: await textOf(job) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Unreadable ? error.reason : 'broken' };
  }
}

async function textOf({ bytes, format, limits }: Job) {
  switch (format) {
    case 'docx':
      return readDocx(bytes, limits);
    case 'pdf': {
      const { readPdf } = await import('./readPdf.ts');
      return readPdf(bytes, limits);
    }
    case 'txt':
    case 'md': {
      const text = decodeText(bytes);
      if (text.trim() === '') throw new Unreadable('empty');
      return { text, headerFooter: [], kind: format };
    }
    default:
      throw new Unreadable('not-supported', format satisfies never);
  }
}

const report = (message: Report): void => {
  process.send?.(message);
};

process.on('message', (job: Job) => {
  void read(job).then((outcome) => report({ kind: 'done', id: job.id, outcome }));
});
process.on('disconnect', () => process.exit(0));
// Loaded ahead of the first document, so that the watchdog's resting size includes the PDF engine and no document pays for it.
void import('unpdf').then(({ getResolvedPDFJS }) => getResolvedPDFJS()).finally(() => report({ kind: 'ready' }));

import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { readPdf } from '#bot/documents/readPdf.ts';
import { ordinaryPdf } from '#test/bot/documents/ordinaryPdf.ts';
import { rawPdf } from '../floors/rawPdf.ts';
import { interleave } from '../interleave.ts';
import type { Plan } from '../interleave.ts';
import type { Sampled } from '../result.ts';

/** Our reader with its checks, lines and tabs, against the pieces of text as pdf.js gives them; both in this process. */
export async function pdfAgainstRaw(pages: number, plan: Plan): Promise<Sampled> {
  const bytes = await ordinaryPdf(pages);
  const ours = (await readPdf(bytes.slice(), DEFAULT_LIMITS)).text.length;
  if (ours < (await rawPdf(bytes.slice()))) throw new Error('pdf.js gives more text');
  return interleave(
    plan,
    async () => {
      const copy = bytes.slice();
      return () => readPdf(copy, DEFAULT_LIMITS);
    },
    async () => {
      const copy = bytes.slice();
      return () => rawPdf(copy);
    },
  );
}

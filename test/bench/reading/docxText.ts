import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { readDocx } from '#bot/documents/readDocx.ts';
import { ordinaryDocx } from '#test/bot/documents/ordinaryDocx.ts';
import { mammothText } from '../floors/mammothText.ts';
import { interleave } from '../interleave.ts';
import type { Plan } from '../interleave.ts';
import type { Sampled } from '../result.ts';

/** Mammoth writes each cell as a paragraph and we write a row as a line, so the words are compared and not the spaces between them. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Throws when the two do not read the same words. */
export async function docxAgainstMammoth(pages: number, plan: Plan): Promise<Sampled> {
  const bytes = ordinaryDocx(pages);
  if (words(readDocx(bytes, DEFAULT_LIMITS).text) !== words(await mammothText(bytes))) throw new Error('mammoth reads other words');
  return interleave(plan, async () => async () => readDocx(bytes, DEFAULT_LIMITS), async () => () => mammothText(bytes));
}

import { cleanText } from './cleanText.ts';
import type { SvarInput } from './svar.ts';

/** Empty parts are not synpunkter; control characters never reach a document. */
export function cleanSvar(input: SvarInput): SvarInput {
  const decidedBy = input.decidedBy === null ? '' : cleanText(input.decidedBy).trim();
  return {
    formInstance: input.formInstance, stance: input.stance, standing: input.standing, decidedBy: decidedBy === '' ? null : decidedBy,
    synpunkter: input.synpunkter.map((s) => ({ delId: s.delId, text: cleanText(s.text).trim() })).filter((s) => s.text !== ''),
  };
}

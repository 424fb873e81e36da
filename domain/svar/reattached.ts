import type { UtkastInput } from './svar.ts';

/** A draft as the form shows it after a correction: what was written about a part that is gone stands under the rest, so that nobody loses it. */
export function reattached<T extends Pick<UtkastInput, 'synpunkter'>>(input: T, delIds: readonly string[]): T {
  const isLoose = (delId: string | null): boolean => delId === null || !delIds.includes(delId);
  if (input.synpunkter.every((s) => s.delId === null || !isLoose(s.delId))) return input;
  const loose = input.synpunkter.filter((s) => isLoose(s.delId) && s.text.trim() !== '').map((s) => s.text).join('\n\n');
  return { ...input, synpunkter: [...input.synpunkter.filter((s) => !isLoose(s.delId)), ...(loose === '' ? [] : [{ delId: null, text: loose }])] };
}

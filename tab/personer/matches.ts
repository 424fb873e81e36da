import type { RegisterView } from '#domain/contract/hem.ts';

/** True when the text, in any case, is part of the name, a person or a group. */
export function matches(instans: RegisterView['instanser'][number], text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase('sv');
  return [instans.name, instans.kontaktperson ?? '', instans.stallforetradare ?? '', ...instans.groups].some((v) => v.toLocaleLowerCase('sv').includes(wanted));
}

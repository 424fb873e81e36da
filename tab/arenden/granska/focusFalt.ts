import type { Falt } from '#domain/arende/falt.ts';

export const faltId = (falt: Falt): string => `falt-${falt}`;

/** Moves focus to the first thing to do on a field, after it has been drawn anew. Null goes to the link onward. */
export function focusFalt(falt: Falt | null): void {
  setTimeout(() => {
    const card = falt === null ? null : document.getElementById(faltId(falt));
    const target = card === null ? document.querySelector<HTMLElement>('[data-stage-heading]') : card.querySelector<HTMLElement>('[data-act]') ?? card;
    target?.focus();
  });
}

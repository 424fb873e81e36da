import { CARD_VERSION } from '#domain/contract/cardActions.ts';
import type { CardButtonData, CardVerb } from '#domain/contract/cardActions.ts';
import type { ExecuteAction, OpenUrlAction, ToggleAction } from './adaptiveCard.ts';
import { safeUrl } from './literal.ts';

/** The dispatch that carried the card, so that a press or a refresh proves that it arrived; null for a card drawn as a reply. */
export interface Carried { readonly dispatchId: string | null }

/**
 * A button that the bot answers. Older clients fall back to Action.Submit, which sends the same data with the verb inside.
 * `inputs: false` sends nothing that is filled in, and nothing has to be.
 */
export function button<V extends CardVerb>(
  verb: V, title: string, data: CardButtonData<V>, carried: Carried, look: { readonly inputs?: boolean; readonly primary?: boolean } = {},
): ExecuteAction {
  const all = { ...(carried.dispatchId === null ? {} : { dispatchId: carried.dispatchId }), cardVersion: CARD_VERSION, ...data };
  const associatedInputs = look.inputs === true ? 'auto' : 'none';
  return {
    type: 'Action.Execute', title, verb, data: all, associatedInputs, ...(look.primary === true ? { style: 'positive' as const } : {}),
    fallback: { type: 'Action.Submit', title, associatedInputs, data: { verb, ...all } },
  };
}

/** A plain link. An address that is not https gives no button rather than a dangerous one. */
export function linkButton(title: string, url: string): OpenUrlAction[] {
  const safe = safeUrl(url);
  return safe === null ? [] : [{ type: 'Action.OpenUrl', title, url: safe }];
}

export function toggle(title: string, ...targetElements: string[]): ToggleAction {
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

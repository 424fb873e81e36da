import type { Standing } from '../svar/svar.ts';
import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';

const NAMND = '(?:\\p{L}*nämnden|kommunstyrelsen|regionstyrelsen|styrelsen|fullmäktige|utskottet)';

/** Who has decided an answer, by the words that tell it, most telling first. */
const RULES: readonly { readonly standing: Standing; readonly pattern: RegExp }[] = [
  { standing: 'pa-namndens-vagnar', pattern: /(?:(?:på|enligt|med\s+stöd\s+av)\s+(?:\p{L}+\s+){0,3}?delegation(?:en|s\p{L}*)?(?!\p{L})|delegationsbeslut|ordförandebeslut|på\s+\p{L}*(?:nämndens|styrelsens)\s+uppdrag|(?:ordföranden|presidiet)\s+har\s+(?:\p{L}+\s+){0,3}?(?:beslutat|fattat)|brådskande\s+ärende|6\s+kap\.?\s+39\s*§)/iu },
  { standing: 'namnden', pattern: new RegExp(`(?:beslut(?:et)?\\s+(?:i\\s+(?:ärendet|detta\\s+ärende)\\s+)?(?:har\\s+)?(?:fattats|fattades|tagits|togs)\\s+av\\s+${NAMND}|${NAMND}\\s+(?:har\\s+)?(?:beslutade|beslutat|fattade|fattat|antog|antagit|behandlade|behandlat|godkände|godkänt)(?!\\p{L})[^.]{0,80}(?:beslut|yttrande|svar|ärende|§|\\d{4})|${NAMND}s?\\s+(?:beslut|yttrande)\\s+(?:den\\s+)?\\d)`, 'iu') },
  { standing: 'tjansteperson', pattern: /(?:tjänste(?:manna|person)s?(?:svar|yttrande|synpunkt\p{L}*|nivå)|på\s+tjänste(?:manna|person)s?nivå|enskild(?:a)?\s+tjänste(?:män|personer)s?\s+synpunkter)/iu },
  { standing: 'forvaltningen', pattern: /(?:kontorsyttrande|förvaltningsyttrande|förvaltningens\s+(?:eget\s+)?yttrande|(?:förvaltningen|kontoret)\s+(?:yttrar\s+sig|lämnar\s+(?:härmed\s+)?(?:följande|sitt)|avger)|(?:inte|ej)\s+(?:hunnit\s+)?behandlats?\s+(?:politiskt|(?:i|av)\s+\p{L}*nämnden))/iu },
];

/** Who has decided the answer: a person, the förvaltning, somebody on the nämnd's behalf, or the nämnd. Null when the text does not say. */
export function readStanding(context: Context, kind: DocumentKind, decision: Field<unknown> | null): Field<Standing> | null {
  if (kind !== 'tjansteutlatande' && kind !== 'remissvar' && kind !== 'protokollsutdrag') return null;
  for (const { standing, pattern } of kind === 'tjansteutlatande' ? RULES.slice(0, 1) : RULES) {
    const s = context.sentences.find((x) => pattern.test(x.text) && (kind !== 'tjansteutlatande' || /(?:fattat|beslutat|delegationsbeslut)/i.test(x.text)));
    if (s) return fieldAt(context.layout, standing, s.from, s.to, standing === 'forvaltningen' ? 'tolkat' : 'ordagrant');
  }
  // A proposal to the nämnd is the förvaltning's own; minutes record what the nämnd decided.
  if (kind === 'tjansteutlatande') return decision ? { ...decision, value: 'forvaltningen', certainty: 'tolkat' } : null;
  if (kind !== 'protokollsutdrag' || !decision) return null;
  return { ...decision, value: /utskott/i.test(decision.quote) && !/föreslår/i.test(decision.quote) ? 'pa-namndens-vagnar' : 'namnden', certainty: 'tolkat' };
}

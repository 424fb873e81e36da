import { BODY } from './bodies.ts';
import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly certainty: 'ordagrant' | 'tolkat';
}

const rule = (source: string, certainty: Rule['certainty'] = 'ordagrant'): Rule => ({ pattern: new RegExp(source.replace('BODY', `(${BODY})`), 'gu'), certainty });

/** Where the answer is due, best evidence first. Each pattern captures the body. */
const DUE_TO: readonly Rule[] = [
  rule(`(?:kommit\\s+in|inkommit|inkomna|inkomma|inkommer|lämnas|skickas|sändas|sänds|insändas|ställas|inges|lämna|skicka)\\s+(?:\\p{L}+\\s+){0,4}?till\\s+(?:Regeringskansliet\\s+\\()?(?:BODY)`),
  rule(`(?:vara|är)\\s+(?:BODY)\\s+tillhanda`),
];
const SENT_BY: readonly Rule[] = [
  rule(`[Rr]emiss(?:en|var|yttrande)?\\s+(?:till|från|av)\\s+(?:BODY)(?!\\s+(?:förslag|betänkande|promemoria|rapport))`),
  rule(`[Ss]var\\s+(?:på|till)\\s+(?:\\p{L}+\\s+){0,3}?(?:remiss\\p{L}*\\s+)?från\\s+(?:BODY)`),
  rule(`(?:BODY)\\s+(?:har|hade)\\s+(?:[^.]{0,60}\\s)?(?:remitterat|förlängt|översänt|skickat|sänt|lämnat|gett|givit|berett|begärt|bett|ombett|överlämnat)`),
  rule(`(?:BODY)\\s+(?:remitterar|översänder|önskar|begär|bjuder\\s+in|ger|inbjuder|remitterade|bereder)`),
  rule(`(?:har|är|blivit|blev)\\s+(?:[^.]{0,60}\\s)?(?:remitterats?|remitterad|översänts?|skickats)\\s+(?:[^.]{0,60}\\s)?(?:av|från)\\s+(?:BODY)`),
  rule(`(?:remitterats|remitterad|remitterades|inkommit|inkom)\\s+(?:av|från)\\s+(?:BODY)`),
];
const LOOSE: readonly Rule[] = [rule(`(?:yttrande|svar|synpunkter)\\s+till\\s+(?:BODY)`, 'tolkat'), rule(`överlämna(?:r|s)?\\s+(?:[^.]{0,60}\\s)?till\\s+(?:BODY)`, 'tolkat')];

/** The body that sent the remiss out and wants the answer. A named department beats "regeringen". */
export function readSender(context: Context, kind: DocumentKind): Field<string> | null {
  if (kind === 'strategi') return null;
  const order = kind === 'remissmissiv' || kind === 'other' ? [DUE_TO, SENT_BY] : [SENT_BY, LOOSE, DUE_TO];
  let government: Field<string> | null = null;
  for (const rules of order) {
    for (const { pattern, certainty } of rules) {
      for (const match of context.layout.flow.matchAll(pattern)) {
        const name = match[1];
        if (name === undefined || (kind === 'other' && !/remiss/i.test(match[0] + context.layout.flow))) continue;
        const from = match.index + match[0].lastIndexOf(name);
        const field = fieldAt(context.layout, tidy(name), from, from + name.length, certainty);
        if (/^regering/i.test(name)) government ??= field;
        else return field;
      }
    }
  }
  return government;
}

/** "Kommunstyrelse i X" as it stands; a genitive or plural tail is not kept. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** The nämnd that a tjänsteutlåtande is laid before, or the body that an answer is sent to. */
export function readAddressee(context: Context, kind: DocumentKind): Field<string> | null {
  if (kind !== 'tjansteutlatande' && kind !== 'protokollsutdrag') return null;
  const flow = context.layout.flow;
  const head = flow.slice(0, 1500);
  const patterns = [
    new RegExp(`(?:^|\\n)(?:Till|Nämnd|Instans|Beslutsinstans|Mottagare)\\s*:?[\\s\\n]+((?:[A-ZÅÄÖ][\\p{L}-]+(?:\\s[A-ZÅÄÖ][\\p{L}-]+)?\\s+stadsdelsnämnd(?:en)?|${'(?:[\\p{L}-]+-(?:,|\\s+och)\\s+){0,2}[\\p{L}-]*(?:nämnd(?:en)?|styrelsen|utskottet|fullmäktige)'}))`, 'u'),
    /(?:^|\n)((?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*(?:nämnd(?:en)?|styrelsen))(?=\n|\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner|antar|överlämnar|avger|ställer))/u,
    /(?:att\s+)?((?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*nämnd(?:en)?)\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner)/u,
  ];
  for (const [i, pattern] of patterns.entries()) {
    const match = pattern.exec(i === 2 ? flow : head);
    const name = match?.[1];
    if (!match || name === undefined || /^nämnden$/i.test(name)) continue;
    const from = match.index + match[0].lastIndexOf(name);
    return fieldAt(context.layout, tidy(name), from, from + name.length, i === 0 ? 'ordagrant' : 'tolkat');
  }
  return null;
}

import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { Field } from './reading.ts';

/** "har utarbetats inom staben": who wrote the answer, and with whom. */
export function readDraftedBy(context: Context): Field<string> | null {
  const match = /(?:utarbetats|beretts|handlagts|tagits\s+fram|upprättats)\s+(?:inom|av|vid|på)\s+([^.\n]{3,160})(?=[.\n])/iu.exec(context.layout.flow);
  const by = match?.[1];
  return match && by !== undefined ? fieldAt(context.layout, by, match.index, match.index + match[0].length, 'ordagrant') : null;
}

/** "Kommunikationsavdelningen på stadsledningskontoret har utarbetat ett förslag": who made what is remitted, the larger body after a comma. */
export function readProposalBy(context: Context): Field<string> | null {
  const made = /(?:har|hade)\s+(?:\p{L}+\s+){0,4}?(?:utarbetat|tagit\s+fram|upprättat|arbetat\s+fram)\s+(?:(?:ett|en|sitt)\s+)?(?:\p{L}+\s+){0,2}?(?:förslag|strategi|plan|program|policy|riktlinje|promemoria|utkast)/iu;
  for (const sentence of context.sentences) {
    const match = made.exec(sentence.text);
    const by = match ? /^\p{Lu}[\p{L}, -]{3,110}$/u.exec(sentence.text.slice(0, match.index).trim())?.[0] : undefined;
    if (by === undefined || by.split(' ').length > 10) continue;
    return fieldAt(context.layout, by.replace(/\s+(?:på|vid|inom|hos)\s+/u, ', '), sentence.from, sentence.from + (match?.index ?? 0) + (match?.[0].length ?? 0), 'ordagrant');
  }
  return null;
}

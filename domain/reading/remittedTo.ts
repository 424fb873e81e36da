import { OPEN_ENDED } from './compound.ts';
import type { Context } from './context.ts';
import type { DocumentKind } from './reading.ts';
import type { Span } from './sentences.ts';

/** A stretch of the flow that names recipients. */
export interface Phrase {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SENDING = /(?:remitterat|remitterats|remitterades|remitteras|remitterade|remitterar|remittera|på\s+remiss|för\s+yttrande|för\s+synpunkter)(?!\p{L})/giu;
/** Weaker verbs: only where the sentence or the document is about a remiss that somebody sends. */
const SENT = /(?:skickats|skickas|skickades|skickar|skickat|sänts|sänds|sändes|sänder|översänts|översänds|översänder|gått|går)(?!\p{L})/giu;
const BODY_WORD = /(?:nämnd|styrelse|förvaltning|bolag|AB(?!\p{L})|kommun|region|kontor|råd(?:et)?(?!\p{L})|förbund|myndighet|verk(?:et)?(?!\p{L})|organisation|m\.?\s?fl)/iu;
/** What stands first in a list of recipients, as against "till ny avfallsplan". */
const OPENS = /^(?:följande(?:\s+\p{L}+){0,5}\s*:\s*|dels\s+|bland\s+(?:annat|andra)\s+|(?:samtliga|alla|övriga|berörda|stadens|kommunens)\s|\p{Lu}|[\p{L}-]*(?:nämnd|styrelse|förvaltning|råd|bolag)|[\p{L}]+-(?:,|\s+och)|tekniska\s|en\s+rad\s)/u;
const STOP = /\s+för\s+(?:yttrande|synpunkter|svar|besvarande|kännedom)|\s+med\s+(?:svarstid|begäran|svar|möjlighet|önskemål)|\s+(?:senast|som\s+ska|där|i\s+syfte|under\s+tiden|den\s+\d)|,?\s+(?:och|samt)\s+(?:vill|önskar|begär|ber|ska|skall|behöver|har)(?!\p{L})|,\s+dnr(?!\p{L})|(?<!m\.?\s?fl|(?<!\p{L})fl)\.(?:\s|$)|\n/iu;
/** Characters; no list of recipients in a sentence is longer. */
const LONGEST_LIST = 3_000;
const NOT_SENDING = /(?:kommit|inkommit|inkomna|lämnas|svar(?:et|en)?\s+ska|senast|yttrandet|synpunkterna)/i;

/** Sentences that tell who was asked: the object of "remitterat … till", and the subject of "… ges möjlighet att yttra sig". */
export function remittedTo(context: Context, kind: DocumentKind): Phrase[] {
  const phrases: Phrase[] = [];
  for (const sentence of context.sentences) {
    const aboutRemiss = /remitter|remiss/i.test(sentence.text);
    const found = (aboutRemiss ? afterVerb(sentence, SENDING) : null) ?? (kind === 'remissmissiv' || aboutRemiss ? (afterVerb(sentence, SENT) ?? (kind === 'remissmissiv' ? subject(sentence) : null)) : null);
    const phrase = found ?? given(sentence);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

function afterVerb(sentence: Span, verb: RegExp): Phrase | null {
  let looked = 0;
  for (const match of sentence.text.matchAll(verb)) {
    looked += 1;
    if (looked > 40) break;
    if (NOT_SENDING.test(sentence.text.slice(Math.max(0, match.index - 40), match.index + match[0].length))) continue;
    const after = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 260);
    for (const to of after.matchAll(/\s(?:till|hos)\s*:?\s+/giu)) {
      const start = match.index + match[0].length + to.index + to[0].length;
      const rest = cutAfterMore(sentence.text.slice(start, start + LONGEST_LIST));
      if (/[.:]\s/.test(after.slice(0, to.index)) || /(?:kommit|inkommit|inkomna|lämna|senast|yttrande|(?<!\p{L})svar(?!\p{L})|återkom)/iu.test(after.slice(0, to.index)) || !OPENS.test(rest)) continue;
      const end = STOP.exec(rest)?.index ?? rest.length;
      const text = rest.slice(0, end).replace(/\.$/, (dot) => (OPEN_ENDED.test(`${rest.slice(0, end - 1)}.`) ? dot : ''));
      if (text.length > 2 && BODY_WORD.test(text) && !/@/.test(text)) return { text, from: sentence.from + start, to: sentence.from + start + text.length };
    }
  }
  return null;
}

/** "… m.fl. Sista svarsdag är": the abbreviation ends the sentence when a new one begins. */
const cutAfterMore = (text: string): string => /^(.*?m\.?\s?fl\.)\s+\p{Lu}/su.exec(text)?.[1] ?? text;

/** "Kommunstyrelsen har gett A och B möjlighet att yttra sig". */
function given(sentence: Span): Phrase | null {
  const match = /(?<!\p{L})(?:har\s+(?:gett|givit|berett)|ger|bereder|gav|beredde)\s+(?:även\s+|därför\s+)?([^.:]{5,300}?)\s+(?:möjlighet|tillfälle)\s+att\s+(?:yttra|lämna|svara|inkomma)/iu.exec(sentence.text);
  const text = match?.[1];
  if (!match || text === undefined || !OPENS.test(text) || !BODY_WORD.test(text) || /^(?:nämnden|styrelsen|kommunen|regionen|er|oss)$/iu.test(text)) return null;
  const from = sentence.from + match.index + match[0].indexOf(text);
  return { text, from, to: from + text.length };
}

/** "A, B och C ges möjlighet att yttra sig", "A samt B är remissinstanser". Only lists; a lone name may be the sender. */
function subject(sentence: Span): Phrase | null {
  const match = /^(.{5,400}?)\s+(?:ges|får|bereds|har\s+(?:getts|fått|beretts)|inbjuds|bjuds\s+in)\s+(?:\p{L}+\s+){0,2}?(?:möjlighet|tillfälle|att\s+(?:lämna|yttra))|^(.{5,400}?)\s+(?:är|utgör|har\s+utsetts\s+till)\s+remissinstans(?:er)?(?!\p{L})/iu.exec(sentence.text);
  const text = match?.[1] ?? match?.[2];
  if (text === undefined || !OPENS.test(text) || !BODY_WORD.test(text) || !/(?:,|\s(?:och|samt)\s)/.test(text.replace(/\p{L}+-\s+och\s/gu, '')) && !/^(?:samtliga|alla)\s/i.test(text)) return null;
  return { text, from: sentence.from, to: sentence.from + text.length };
}

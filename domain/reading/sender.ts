import { BODY } from './bodies.ts';
import type { Context } from './context.ts';
import { cutCells } from './cells.ts';
import { labelledCells } from './headTable.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly certainty: 'ordagrant' | 'tolkat';
}

const rule = (source: string, certainty: Rule['certainty'] = 'ordagrant'): Rule => ({ pattern: new RegExp(source.replace('BODY', `(?<![\\p{L}-])(${BODY})`), 'gu'), certainty });

/** Where the answer is due, best evidence first. Each pattern captures the body. */
const DUE_TO: readonly Rule[] = [
  rule(`(?:kommit\\s+in|inkommit|inkomna|inkomma|inkommer|lämnas|skickas|sändas|sänds|insändas|ställas|inges|lämna|skicka)\\s+(?:\\p{L}+\\s+){0,4}?till\\s+(?:Regeringskansliet\\s+\\()?(?:BODY)`),
  rule(`(?:vara|är)\\s+(?:BODY)\\s+till\\s?handa`),
];
/** "Kommunstyrelsens arbetsutskott har beslutat": a part of the body acts for it. */
const OF_IT = '(?:s\\s+(?:ordförande|presidium|kansli|\\p{L}*utskott))?';
const SENT_BY: readonly Rule[] = [
  rule(`(?:[Rr]emiss(?:en|var|yttrande)?|[Bb]egäran)\\s+(?:från|av)\\s+(?:BODY)(?!\\s+(?:förslag|betänkande|promemoria|rapport))`),
  rule(`[Rr]emiss(?:var|yttrande)\\s+till\\s+(?:BODY)`),
  rule(`[Ss]var\\s+(?:på|till)\\s+(?:\\p{L}+\\s+){0,3}?(?:remiss\\p{L}*\\s+)?från\\s+(?:BODY)`),
  rule(`(?:BODY)${OF_IT}\\s+(?:har|hade)\\s+(?:[^.]{0,60}\\s)?(?:remitterat|remittera|förlängt|förlänga|översänt|skickat|sänt|sända|lämnat|gett|givit|berett|begärt|bett|ombett|överlämnat)(?!\\p{L})`),
  rule(`(?:BODY)(?:s\\s+[\\p{L} -]{3,50}(?:enhet|avdelning|kontor|förvaltning))?\\s+(?:remitterar|översänder|önskar|begär|bjuder\\s+in|ger|inbjuder|remitterade|bereder|inhämtar|behöver|ber\\s+(?:om|er)|vill\\s+(?:gärna\\s+)?(?:ha|få|inhämta))(?!\\p{L})`),
  rule(`(?:BODY)${OF_IT}\\s+(?:beslutade|beslöt|(?:har|hade)\\s+[^.]{0,60}?(?:beslutat|godkänt))\\s+[^.]{0,120}?(?:remittera|remiss|samråd|för\\s+(?:synpunkter|yttrande))`),
  rule(`(?:har|är|blivit|blev)\\s+(?:[^.]{0,60}\\s)?(?:remitterats?|remitterad|översänts?|skickats)\\s+(?:[^.]{0,60}\\s)?(?:av|från)\\s+(?:BODY)`),
  rule(`(?:remitterats|remitterad|remitterades|inkommit|inkom)\\s+(?:av|från)\\s+(?:BODY)`),
  rule(`(?:BODY)\\s+(?:kan\\s+)?(?:beviljar?|medger?|ge)\\s+(?:\\p{L}+\\s+){0,3}(?:anstånd|uppskov|förlängd)`, 'tolkat'),
  rule(`(?:BODY)\\s+(?:har\\s+(?:tagit\\s+fram|arbetat\\s+fram|upprättat)|håller\\s+samråd)`, 'tolkat'),
];
const LOOSE: readonly Rule[] = [rule(`(?:yttrande|svar|synpunkter)\\s+till\\s+(?:BODY)`, 'tolkat'), rule(`överlämna(?:r|s)?\\s+(?:[^.]{0,60}\\s)?till\\s+(?:BODY)`, 'tolkat')];

/** The body that sent the remiss out and wants the answer. A named department beats "regeringen". */
export function readSender(context: Context, kind: DocumentKind): Field<string> | null {
  if (kind === 'strategi') return null;
  const order = kind === 'remissmissiv' || kind === 'other' ? [DUE_TO, SENT_BY] : kind === 'remissvar' ? [SENT_BY, DUE_TO, LOOSE] : [SENT_BY, LOOSE, DUE_TO];
  const own = ownBody(context, kind);
  const internal = kind === 'remissmissiv' || kind === 'tjansteutlatande' ? passedOn(context) : null;
  if (internal) return internal;
  let government: Field<string> | null = null;
  for (const rules of order) {
    for (const { pattern, certainty } of rules) {
      for (const match of context.layout.flow.matchAll(pattern)) {
        const name = match[1];
        if (name === undefined || (kind === 'other' && !/remiss|samråd/i.test(match[0] + context.layout.flow))) continue;
        // "nämnderna" are asked; a nämnd that sends its own answer on is no sender of the remiss.
        if (/^(?:nämnd(?:en|erna)?|\p{L}+nämnderna|styrelsen)$/iu.test(name) || (kind !== 'remissmissiv' && kind !== 'other' && OWN_ANSWER.test(context.layout.flow.slice(match.index, match.index + match[0].length + 90)))) continue;
        if (/^\s*(?:\p{L}+\s+){0,2}(?:anstånd|uppskov|förlängd)/iu.test(context.layout.flow.slice(match.index + match[0].length)) && /begär/i.test(match[0])) continue;
        // "innan förslaget lämnas till kommunfullmäktige": it is the proposal that goes there, not the answers.
        if (rules === DUE_TO && PROPOSAL_GOES.test(context.layout.flow.slice(Math.max(0, match.index - 60), match.index))) continue;
        if (own !== null && own.includes(name.toLowerCase())) continue;
        const from = match.index + match[0].lastIndexOf(name);
        const field = fuller(context, name) ?? fieldAt(context.layout, tidy(name), from, from + name.length, certainty);
        if (/^regering/i.test(name)) government ??= field;
        else return field;
      }
    }
  }
  return government ?? (kind === 'remissvar' ? addressOnTop(context) : kind === 'remissmissiv' ? letterhead(context) : null);
}

/** "Socialdepartementet har remitterat … till kommunen. Kommunledningsförvaltningen samordnar svaret och önskar nämndens underlag": asked by the nearer one. */
function passedOn(context: Context): Field<string> | null {
  const nearer = /(?<!\p{L})((?:[Kk]ommun|[Rr]egion)styrelsen|[Ss]tadsledningskontoret|[Kk]ommunledningskontoret|[Ss]tadskontoret)\s+(?:har|hade)\s+(?:i\s+sin\s+tur\s+)?(?:[^.]{0,40}\s)?(?:skickat|sänt|remitterat|översänt|remitterad)\s+(?:[^.]{0,40}\s)?(?:vidare|internt|till\s+(?:nämnd|berörda|samtliga|\p{L}+nämnden))/u.exec(context.layout.flow);
  if (!/(?:departementet|regeringen|verket|länsstyrelsen)\s+har\s+(?:remitterat|skickat|sänt|översänt)/i.test(context.layout.flow)) return null;
  const match = new RegExp(`(?<!\\p{L})((?:[Kk]ommun|[Ss]tads|[Rr]egion)(?:lednings|styrelse)?(?:kontoret|förvaltningen|kansliet|styrelsen)|[\\p{L}-]+förvaltningen)\\s+(?:samordnar[^.]{0,60}\\s(?:och|samt)\\s+)?(?:önskar|behöver|vill\\s+ha|ber\\s+(?:om|er))`, 'u').exec(context.layout.flow) ?? nearer;
  const name = match?.[1];
  return match && name !== undefined ? fieldAt(context.layout, tidy(name), match.index, match.index + name.length, 'tolkat') : null;
}

/** Nothing in the text says it: the body in the letterhead, or the one that is signed for. */
function letterhead(context: Context): Field<string> | null {
  const whole = new RegExp(`^(?:För\\s+)?(${BODY})$`, 'u');
  const lines = context.layout.lines.filter((l) => !l.furniture && l.flowStart >= 0);
  const signed = lines.slice(-8).filter((l) => /^För\s/.test(l.text));
  // A letter without a head bears its body under the name.
  const below = lines.slice(-6);
  for (const line of [...signed, ...lines.slice(0, 3).reverse(), ...below]) {
    for (const cell of cutCells(line.raw, true)) {
      const name = whole.exec(cell.text.split(/,\s+(?=dnr|diarie|\d{4}-)/i)[0] ?? '')?.[1];
      const at = name === undefined ? -1 : line.text.indexOf(name);
      if (name !== undefined && at >= 0) return fieldAt(context.layout, tidy(name), line.flowStart + at, line.flowStart + at + name.length, 'tolkat');
    }
  }
  return null;
}

/** The subject just before the verb. */
const PROPOSAL_GOES = /(?:förslaget|planen|strategin|programmet|ärendet|policyn|riktlinjerna|rapporten|utredningen|det)\s+(?:\p{L}+\s+){0,3}$/iu;

const OWN_ANSWER = /(?:översänder|skickar|överlämnar|lämnar|avger|har\s+beretts|har\s+getts|har\s+fått)\s+(?:\p{L}+\s+){0,5}?(?:tjänsteutlåtande|tjänsteskrivelse|yttrande|svar|remissvar|möjlighet|tillfälle)/iu;

/** The name in the letterhead of an answer: who writes it is not whom it answers. */
function ownBody(context: Context, kind: DocumentKind): string | null {
  if (kind !== 'remissvar') return null;
  return context.layout.lines.slice(0, 3).filter((l) => !l.furniture).map((l) => l.text.toLowerCase()).join('\n');
}

/** A letter's address: a line in the head that is a body's name and nothing else. */
function addressOnTop(context: Context): Field<string> | null {
  const whole = new RegExp(`^(?:Till\\s*:?\\s+)?(${BODY})(?:,?\\s+[Rr]egistrator\\p{L}*)?(?:\\s+i\\s+\\p{Lu}[\\p{L} -]+)?$`, 'u');
  for (const line of context.layout.lines.slice(2, 14)) {
    const name = line.furniture ? undefined : whole.exec(line.text)?.[1];
    if (name !== undefined) return fieldAt(context.layout, tidy(name), line.flowStart + line.text.indexOf(name), line.flowStart + line.text.indexOf(name) + name.length, 'tolkat');
  }
  return null;
}

/** "Länsstyrelsen" in the text, "Länsstyrelsen Västra Fjällbygden" in the letterhead. */
function fuller(context: Context, name: string): Field<string> | null {
  if (!/^(?:Länsstyrelsen|Regionen|Kommunen|Staden|Förbundet|Kommun(?:al)?förbundet|Bolaget)$/u.test(name)) return null;
  const stem = name.replace(/(?:en|et)$/u, '');
  const whole = new RegExp(`^(?:${BODY})$`, 'u');
  for (const line of context.layout.lines.slice(0, 6)) {
    for (const cell of cutCells(line.raw, true)) {
      const at = line.text.indexOf(cell.text);
      if (cell.text.length > name.length && new RegExp(stem, 'iu').test(cell.text) && whole.test(cell.text) && at >= 0 && line.flowStart >= 0) return fieldAt(context.layout, tidy(cell.text), line.flowStart + at, line.flowStart + at + cell.text.length, 'tolkat');
    }
  }
  return null;
}

/** "Kommunstyrelse i X" as it stands; a genitive or plural tail is not kept. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** The nämnd that a tjänsteutlåtande is laid before, or the body that an answer is sent to. */
export function readAddressee(context: Context, kind: DocumentKind): Field<string> | null {
  if (kind !== 'tjansteutlatande' && kind !== 'protokollsutdrag') return null;
  const flow = context.layout.flow;
  const head = flow.slice(0, 1500);
  const byLabel = labelledCells(context).find((c) => c.label === 'addressee' && c.line.index < 25 && new RegExp(`^(?:${BODY})$`, 'u').test(c.text));
  if (byLabel && byLabel.from >= 0) return fieldAt(context.layout, tidy(byLabel.text), byLabel.from, byLabel.to, 'ordagrant');
  const patterns = [
    new RegExp(`(?:^|\\n)(?:Till|Nämnd|Instans|Beslutsinstans|Mottagare)\\s*:?[\\s\\n]+((?:[A-ZÅÄÖ][\\p{L}-]+(?:\\s[A-ZÅÄÖ][\\p{L}-]+)?\\s+stadsdelsnämnd(?:en)?|${'(?:[\\p{L}-]+-(?:,|\\s+och)\\s+){0,2}[\\p{L}-]*(?:nämnd(?:en)?|styrelsen|utskottet|fullmäktige)'}))`, 'u'),
    /(?:^|\n|(?:förvaltning(?:en)?|kontoret|kansliet|staben|avdelningen) |\nI )((?!I )(?!\p{L}*(?:förvaltning|kontor|kansli|stab|avdelning)(?:en|et)?\s)(?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*(?:nämnd(?:en)?|styrelsen))(?=\n|\s+\d{4}-\d\d-\d\d\n|\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner|antar|överlämnar|avger|ställer))/u,
    /(?:^|\n)((?:[Kk]ommunstyrelsens\s+|[Nn]ämndens\s+|\p{Lu}\p{L}+nämndens\s+)?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}\p{L}*utskott(?:et)?)(?=\n)/u,
    /(?:^|\n|I\s)((?:[Ss]tadsdels|[Ss]tadsområdes|[Kk]ommundels)nämnden\s+(?:i\s+)?\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+){0,2})(?=\s*[:\n.,]|\s+(?:föreslås|beslutar))/u,
    /(?:att\s+)?((?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*nämnd(?:en)?)\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner)/u,
  ];
  for (const [i, pattern] of patterns.entries()) {
    const match = pattern.exec(i === 4 ? flow : head);
    const name = match?.[1];
    if (!match || name === undefined || /^nämnden$/i.test(name)) continue;
    const from = match.index + match[0].lastIndexOf(name);
    return fieldAt(context.layout, tidy(name), from, from + name.length, i === 0 ? 'ordagrant' : 'tolkat');
  }
  return null;
}

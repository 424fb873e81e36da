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
  rule(`(?:BODY)${OF_IT}\\s+(?:beslutade|beslöt|(?:har|hade)\\s+[^.]{0,60}?(?:beslutat|godkänt))\\s+[^.]{0,260}?(?:remittera|remiss|samråd|för\\s+(?:synpunkter|yttrande))`),
  rule(`(?:har|är|blivit|blev)\\s+(?:[^.]{0,60}\\s)?(?:remitterats?|remitterad|översänts?|skickats)\\s+(?:[^.]{0,60}\\s)?(?:av|från)\\s+(?:BODY)`),
  rule(`(?:remitterats|remitterad|remitterades|inkommit|inkom)\\s+(?:av|från)\\s+(?:BODY)`),
  rule(`(?:BODY)\\s+(?:kan\\s+)?(?:beviljar?|medger?|ge)\\s+(?:\\p{L}+\\s+){0,3}(?:anstånd|uppskov|förlängd)`, 'tolkat'),
  rule(`förlänger\\s+(?:BODY)\\s+(?:tiden|remisstiden|svarstiden)`),
  rule(`(?:BODY)\\s+(?:har\\s+(?:tagit\\s+fram|arbetat\\s+fram|upprättat)|håller\\s+samråd|överväger|planerar)(?!\\p{L})`, 'tolkat'),
];
const LOOSE: readonly Rule[] = [rule(`(?:[Yy]ttrande|[Ss]var|[Ss]ynpunkter)\\s+till\\s+(?:BODY)`, 'tolkat'), rule(`(?:överlämna|översänd|skicka)(?:er|r|s)?\\s+(?:[^.]{0,60}\\s)?till\\s+(?:BODY)`, 'tolkat')];

/** The body that sent the remiss out and wants the answer. A named department beats "regeringen". */
export function readSender(context: Context, kind: DocumentKind): Field<string> | null {
  if (kind === 'strategi') return null;
  const order = kind === 'remissmissiv' || kind === 'other' ? [DUE_TO, SENT_BY] : kind === 'remissvar' ? [SENT_BY, DUE_TO, LOOSE] : [SENT_BY, LOOSE, DUE_TO];
  const own = ownBody(context, kind);
  const internal = (kind === 'remissmissiv' || kind === 'tjansteutlatande' ? passedOn(context) : null) ?? (kind === 'tjansteutlatande' || kind === 'protokollsutdrag' ? nearerAsker(context) : null);
  if (internal) return internal;
  let government: Field<string> | null = null;
  for (const rules of order) {
    for (const { pattern, certainty } of rules) {
      for (const match of context.layout.flow.matchAll(pattern)) {
        const name = match[1];
        if (name === undefined || (kind === 'other' && !/remiss|samråd/i.test(match[0] + context.layout.flow))) continue;
        // "nämnderna" are asked; a nämnd that sends its own answer on is no sender of the remiss.
        if (/^(?:nämnd(?:en|erna)?|\p{L}+nämnderna|styrelsen)$/iu.test(name) || (kind !== 'remissmissiv' && kind !== 'other' && rules !== LOOSE && OWN_ANSWER.test(context.layout.flow.slice(match.index, match.index + match[0].length + 90)))) continue;
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
  return government ?? (kind === 'remissvar' ? addressOnTop(context) : kind === 'remissmissiv' || (kind === 'other' && /anstånd|uppskov|remissen/i.test(context.layout.flow)) ? letterhead(context) : null);
}

/** "Socialdepartementet har remitterat … till kommunen. Kommunledningsförvaltningen samordnar svaret och önskar nämndens underlag": asked by the nearer one. */
function passedOn(context: Context): Field<string> | null {
  const nearer = /(?<!\p{L})((?:[Kk]ommun|[Rr]egion)styrelsen|[Ss]tadsledningskontoret|[Kk]ommunledningskontoret|[Ss]tadskontoret)\s+(?:har|hade)\s+(?:i\s+sin\s+tur\s+)?(?:[^.]{0,40}\s)?(?:skickat|sänt|remitterat|översänt|remitterad)\s+(?:[^.]{0,40}\s)?(?:vidare|internt|till\s+(?:nämnd|berörda|samtliga|\p{L}+nämnden))/u.exec(context.layout.flow);
  if (!/(?:departementet|regeringen|verket|länsstyrelsen)\s+har\s+(?:remitterat|skickat|sänt|översänt)|(?:kommunen|staden|regionen)\s+har\s+(?:fått|mottagit)\s[^.]{0,60}(?:departementet|regeringen|verket|länsstyrelsen)/i.test(context.layout.flow)) return null;
  const match = new RegExp(`(?<!\\p{L})((?:[Kk]ommun|[Ss]tads|[Rr]egion)(?:lednings|styrelse)?(?:kontoret|förvaltningen|kansliet|styrelsen)|[\\p{L}-]+förvaltningen)\\s+(?:(?:samordnar|ska\\s+(?:svara|yttra\\s+sig))[^.]{0,60}?\\s(?:och|samt)\\s+)?(?:önskar|behöver|vill\\s+ha|ber\\s+(?:om|er))`, 'u').exec(context.layout.flow) ?? nearer;
  const name = match?.[1];
  return match && name !== undefined ? fieldAt(context.layout, tidy(name), match.index, match.index + name.length, 'tolkat') : null;
}

/** "Nämndens yttrande ska vara kommunstyrelsen tillhanda senast": the board collects the answers to what a department has remitted to the municipality. */
function nearerAsker(context: Context): Field<string> | null {
  const board = '((?:[Kk]ommun|[Rr]egion)styrelsen|[Ss]tadsledningskontoret|[Kk]ommunledningskontoret|[Ss]tadskontoret)';
  const match = new RegExp(`(?:yttrande|synpunkter|svar|underlag)(?:t|et|na)?\\s+(?:[^.;\\n]{0,40}\\s)?(?:vara|till|från)\\s+${board}(?:\\s+till\\s?handa)?\\s+(?:senast|före|till\\s+(?:den|och))`, 'u').exec(context.layout.flow);
  const name = match?.[1];
  return match && name !== undefined ? fieldAt(context.layout, tidy(name), match.index + match[0].lastIndexOf(name), match.index + match[0].lastIndexOf(name) + name.length, 'ordagrant') : null;
}

/** Nothing in the text says it: the body in the letterhead, or the one that is signed for. */
function letterhead(context: Context): Field<string> | null {
  const whole = new RegExp(`^(?:För\\s+|/\\s*)?(${BODY})$`, 'u');
  const lines = context.layout.lines.filter((l) => !l.furniture && l.flowStart >= 0);
  // Whom a letter goes to stands below its day and number.
  const dated = lines.slice(0, 8).findIndex((l) => /\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}[/:-]\d|(?<!\p{L})dnr(?!\p{L})/iu.test(l.text));
  const signed = lines.slice(-8).filter((l) => /^För\s/.test(l.text));
  // A letter without a head bears its body under the name.
  const below = lines.slice(-6);
  const county = lines.findIndex((l, i) => i < 3 && /^Länsstyrelsen$/iu.test(l.text) && /^\p{Lu}[\p{L} ]+ län$/u.test(lines[i + 1]?.text ?? ''));
  const [over, under] = [lines[county], lines[county + 1]];
  if (county >= 0 && over && under) return fieldAt(context.layout, `${over.text} ${under.text}`, over.flowStart, under.flowEnd, 'tolkat');
  const head = lines.slice(0, dated > 0 ? Math.min(3, dated + 1) : 3);
  for (const line of [...signed, ...head.reverse(), ...below]) {
    for (const cell of cutCells(line.raw, true)) {
      const written = cell.text.split(/,\s+(?=dnr|diarie|\d{4}-)/i)[0] ?? '';
      // "NATURVÅRDSVERKET" over the letter is a name as well.
      const name = (whole.exec(written) ?? (/^[\p{Lu} -]{8,60}$/u.test(written) ? whole.exec(capitalised(written)) : null))?.[1];
      const at = name === undefined ? -1 : line.text.toLowerCase().indexOf(name.toLowerCase());
      if (name !== undefined && at >= 0) return fieldAt(context.layout, tidy(name), line.flowStart + at, line.flowStart + at + name.length, 'tolkat');
    }
  }
  return null;
}

const capitalised = (text: string): string => text.toLowerCase().replace(/^\p{L}|(?<=^länsstyrelsen\s|^region\s|^kommunalförbundet\s)\p{L}/u, (c) => c.toUpperCase());

/** The subject just before the verb. */
const PROPOSAL_GOES = /(?<!\p{L})(?:förslaget|planen|strategin|programmet|ärendet|policyn|riktlinjerna|rapporten|utredningen|det) +(?:\p{L}+ +){0,3}$/iu;

const OWN_ANSWER = /(?:översänder|skickar|överlämnar|lämnar|avger|har\s+beretts|har\s+getts|har\s+fått)\s+(?:\p{L}+\s+){0,5}?(?:tjänsteutlåtande|tjänsteskrivelse|yttrande|svar|remissvar|möjlighet|tillfälle)/iu;

/** The name in the letterhead of an answer: who writes it is not whom it answers. */
function ownBody(context: Context, kind: DocumentKind): string | null {
  if (kind !== 'remissvar') return null;
  return context.layout.lines.slice(0, 3).filter((l) => !l.furniture && !/^(?:till|yttrande|svar|remissvar|remissyttrande)\s/i.test(l.text)).map((l) => l.text.toLowerCase()).join('\n');
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
  // "Kulturnämnden 2016-09-20": the day of the sammanträde is no part of the name.
  const byLabel = labelledCells(context).filter((c) => c.label === 'addressee' && c.line.index < 25 && c.from >= 0).map((c) => ({ from: c.from, text: c.text.replace(/\s+\d{4}-\d{2}-\d{2}$/, '') })).find((c) => new RegExp(`^(?:${BODY})$`, 'u').test(c.text));
  if (byLabel) return fieldAt(context.layout, tidy(byLabel.text), byLabel.from, byLabel.from + byLabel.text.length, 'ordagrant');
  const patterns = [
    /(?:^|\n)(?:Till[\s:]+)?(\p{L}*[Nn]ämnd\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?=\n)/u,
    new RegExp(`(?:^|\\n)(?:Till|Nämnd|Instans|Beslutsinstans|Mottagare)\\s*:?[\\s\\n]+((?:[A-ZÅÄÖ][\\p{L}-]+(?:\\s[A-ZÅÄÖ][\\p{L}-]+)?\\s+stadsdelsnämnd(?:en)?|${'(?:[\\p{L}-]+-(?:,|\\s+och)\\s+){0,2}[\\p{L}-]*(?:nämnd(?:en)?|styrelsen|utskottet|fullmäktige)'}))`, 'u'),
    /(?:^|\n|(?:förvaltning(?:en)?|kontoret|kansliet|staben|avdelningen) |\nI )((?!I )(?!\p{L}*(?:förvaltning|kontor|kansli|stab|avdelning)(?:en|et)?\s)(?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*(?:nämnd(?:en)?|styrelsen))(?=\n|\s+\d{4}-\d\d-\d\d\n|\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner|antar|överlämnar|avger|ställer))/u,
    /(?:^|\n)((?:[Kk]ommunstyrelsens\s+|[Nn]ämndens\s+|\p{Lu}\p{L}+nämndens\s+)?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}\p{L}*utskott(?:et)?)(?=\n)/u,
    /(?:^|\n|I\s)((?:[Ss]tadsdels|[Ss]tadsområdes|[Kk]ommundels)nämnden\s+(?:i\s+)?\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+){0,2})(?=\s*[:\n.,]|\s+(?:föreslås|beslutar))/u,
    /(?:att\s+)?((?:[A-ZÅÄÖ][\p{L}-]* )?(?:[\p{L}-]+-(?:,|\s+och)\s+){0,2}[\p{L}-]*nämnd(?:en)?)\s+(?:föreslås|beslutar|åberopar|hänvisar|godkänner)/u,
  ];
  for (const [i, pattern] of patterns.entries()) {
    const match = pattern.exec(i === 5 ? flow : head);
    const name = match?.[1];
    if (!match || name === undefined || /^nämnden$/i.test(name)) continue;
    const from = match.index + match[0].lastIndexOf(name);
    return fieldAt(context.layout, tidy(name), from, from + name.length, i <= 1 ? 'ordagrant' : 'tolkat');
  }
  return null;
}

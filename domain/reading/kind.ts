import { cutCells } from './cells.ts';
import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';

interface Clue {
  readonly kind: DocumentKind;
  readonly points: number;
  readonly pattern: RegExp;
  /** Only the first lines count: what the document calls itself. */
  readonly head?: true;
}

const CLUES: readonly Clue[] = [
  { kind: 'protokollsutdrag', points: 8, pattern: /(?:^|\n)(?!\s*(?:[-–•·]|\d{1,2}[.)])\s)(?:(?!\bform\s+av\b|bifoga|skicka|underlag|bilaga)[^\n.:]){0,60}(?:protokollsutdrag|utdrag\s+ur\s+(?:\p{L}+s\s+)?protokoll|sammanträdesprotokoll)(?:(?!senast)[^\n.]){0,40}(?:\n|$)/iu, head: true },
  { kind: 'protokollsutdrag', points: 4, pattern: /(?:utdragsbestyrkande|paragrafen\s+är\s+(?:omedelbart\s+)?justerad|justerare\b|beslutsgång)/i },
  { kind: 'protokollsutdrag', points: 3, pattern: /(?:^|\n)(?:[A-ZÅÄÖ]{2,5}\s)?§\s?\d+/ },
  { kind: 'protokollsutdrag', points: 3, pattern: /(?:nämnden|styrelsen|utskottet)s?\s+(?:beslut\s*\n|beslutar\s+(?:följande|enligt\s+förvaltningens))/i },
  { kind: 'tjansteutlatande', points: 7, pattern: /(?:^|\n)(?:beslutsförslag|förslag\s+till\s+beslut)\s*(?:\n|$)/i, head: true },
  { kind: 'tjansteutlatande', points: 7, pattern: /(?:tjänsteutlåtande|tjänsteskrivelse|tjänsteyttrande|förvaltningsutlåtande)/i, head: true },
  { kind: 'tjansteutlatande', points: 3, pattern: /(?:^|\n)(?:tjänsteutlåtande|tjänsteskrivelse)\s*(?:\n|$)/i, head: true },
  { kind: 'tjansteutlatande', points: 5, pattern: /(?:detta\s+tjänsteutlåtande|tjänsteutlåtandet\s+(?:utgör|som|har)|tjänsteskrivelsen?\s+(?:som|utgör|har)|kontorets\s+tjänsteutlåtande\s+som)/i },
  { kind: 'tjansteutlatande', points: 5, pattern: /(?:^|\n)(?:(?:(?:förvaltningens|kontorets|stadsdelsförvaltningens|\p{L}+kontorets|\p{L}+förvaltningens|nämndens|arbetsutskottets|presidiets|ordförandens)\s+)?förslag\s+till\s+beslut(?!\s+på\s+sammanträdet)|(?:förvaltningens|kontorets|presidiets|ordförandens)\s+förslag\s*(?:\n|$))/iu },
  { kind: 'tjansteutlatande', points: 3, pattern: /(?:^|\n)(?:ärendets\s+beredning|beslutsunderlag|(?:förvaltningens|kontorets)\s+(?:synpunkter|bedömning|överväganden))/i },
  { kind: 'remissvar', points: 7, pattern: /(?:(?:^|\n)(?:remissvar(?!\s+(?:skickas|lämnas|ska|skall|sänds|mejlas|önskas|senast))|remissyttrande(?!\s+(?:skickas|lämnas|ska|skall))|yttrande\s*(?:\n|$)|yttrande\s+(?:över|angående|om|avseende|i\s+ärende|till)|svar\s+på\s+remiss(?:en)?|synpunkter\s+på))/i, head: true },
  { kind: 'remissvar', points: 5, pattern: /avstår\s+från\s+att\s+(?:lämna|yttra|avge|svara)|rubricera(?:d|de|t)\s+(?:remiss|förslag|ärende|betänkande|promemoria)/i },
  { kind: 'remissvar', points: 4, pattern: /(?:^|\n)er(?:t)?\s+(?:dnr|diarienummer|diarienr|beteckning)/iu, head: true },
  { kind: 'remissvar', points: 9, pattern: /(?:ämne|subject)\s*:\s*(?:(?:sv|re)\s*:[^\n]*remiss|(?:(?:vb|fw|fwd)\s*:\s*)?(?:[^\n]{0,60}\s)?remiss(?:var|yttrande)(?!\p{L}))/iu, head: true },
  { kind: 'remissvar', points: 4, pattern: /(?:har\s+anmodats\s+att|vill\s+(?:härmed\s+)?(?:framföra|anföra|lämna)\s+följande|(?:anför|framför)\s+(?:härmed\s+)?följande|beslut\s+(?:om|i)\s+(?:detta\s+)?(?:yttrande|ärende)[^.]{0,30}\s+har\s+fattats|handläggningen\s+har[^.]{0,160}deltagit)/i },
  { kind: 'remissvar', points: 3, pattern: /(?:har\s+(?:beretts|getts|fått|givits)\s+(?:tillfälle|möjlighet)\s+att\s+(?:yttra|lämna|avge)|(?:lämnar|avger)\s+(?:härmed\s+)?följande\s+(?:yttrande|synpunkter|svar)|tackar\s+för\s+möjligheten)/i },
  { kind: 'remissvar', points: 3, pattern: /(?:nämnden|styrelsen|kommunen?|regionen|staden|verket|myndigheten|universitetet|länsstyrelsen|högskolan|rådet|förbundet|bolaget|domstolen)\s+(?:tillstyrker|avstyrker|har\s+(?:ingenting|inget)\s+att\s+erinra)/i },
  { kind: 'remissmissiv', points: 7, pattern: /(?:^|\n)(?:(?:under)?remiss(?:\s|:|möte|$)|inhämtande\s+av\s+synpunkter|inbjudan\s+till\s+remissmöte|missiv|begäran\s+om\s+(?:yttrande|synpunkter))/i, head: true },
  { kind: 'remissmissiv', points: 4, pattern: /(?:remiss+var(?:en|et)?[^.]{0,120}\b(?:ska|skall|bör|önskas|lämnas|senast)|(?:^|\n)(?:remissinstanser|sändlista|remisslista)\s*:?\s*(?:\n|$)|inbjudan\s+att\s+lämna\s+synpunkter|remitteras\s+härmed)/i },
  { kind: 'remissmissiv', points: 7, pattern: /(?:^|\n)(?:(?:ämne|subject|ärende|rubrik)\s*:?\s*(?:(?:vb|fw|fwd)\s*:\s*)?(?:remiss(?!var|yttrande)|begäran\s+om\s+(?:yttrande|synpunkter)|inbjudan\s+att\s+lämna)|(?:(?:ämne|subject)\s*:\s*)?(?:förlängd|ändrad|ny|längre|utökad|förkortad|kortare)\s+(?:remiss|svars)tid|rättelse\s+(?:av|till)\s+(?:remiss|missiv)|(?:ämne|subject|ärende|rubrik)?\s*:?\s*(?:(?:vb|fw|fwd)\s*:\s*)?påminnelse\s*(?:[:,–-]|om)?\s*(?:besvara\s+)?remiss|(?:följebrev|följeskrivelse|utskick)\s*[:,–-]?\s*(?:för\s+|till\s+|av\s+)?remiss|(?:ny|rättad|reviderad|ändrad|kompletterad|kompletterande)\s+remiss(?:\s|:)|[^\n]{0,60}(?:samråds|gransknings|intern)remiss|remiss(?:handling|utskick|version|brev|blad|underlag)|inbjudan\s+att\s+(?:svara|lämna|yttra))/i, head: true },
  { kind: 'remissmissiv', points: 7, pattern: /(?:^|\n)(?:samråd\s+(?:om|kring|avseende)\s|(?:samråd|utställning|granskning)\s*:\s)|(?:^|\n|[–-]\s)(?:ny|förlängd)\s+(?:sista\s+)?svars(?:dag|tid)(?!\p{L})/iu, head: true },
  { kind: 'remissmissiv', points: 4, pattern: /(?:beslutat?|beslutade)\s+(?:[^.]{0,40}\s)?att\s+(?:remittera|(?:skicka|sända|översända)\s+(?:[^.]{0,80}\s)?(?:på|för)\s+remiss)|(?:synpunkter|svaren?|yttranden?)\s+(?:ska\s+)?(?:lämnas|skickas)\s+(?:\p{L}+\s+){0,3}(?:till|senast)/iu },
  { kind: 'remissmissiv', points: 4, pattern: /(?:sänds|skickas|översänds)\s+(?:härmed\s+)?(?:ut\s+)?(?:för|på)\s+samråd|följande\s+remissinstanser/i },
  { kind: 'remissmissiv', points: 5, pattern: /(?:(?:vi|nämnden|styrelsen|verket|myndigheten|kommunen)\s+(?:vill\s+(?:ha|gärna\s+ha|få(?:\s+in)?)|önskar(?:\s+få(?:\s+in)?)?|behöver|ber\s+om)\s+(?:\p{L}+\s+){0,2}(?:synpunkter|yttrande|svar)|(?:ger|bereder|ges|får|inbjuds)\s+(?:(?:\p{L}+\s+){0,3}(?:möjlighet|tillfälle)\s+)?att\s+(?:lämna\s+(?:in\s+)?synpunkter|yttra)|förläng(?:a|er|s|ts)\s+(?:remiss|svars)tiden|(?:remiss|svars)tiden\s+(?:för\s[^.]{0,80}\s)?(?:har\s+)?förläng)/iu },
  { kind: 'remissmissiv', points: 4, pattern: /(?:här\s+kan\s+du\s+ta\s+del\s+av[^.]{0,80}(?:remitter|remiss)|ni\s+ges\s+(?:härmed\s+)?(?:tillfälle|möjlighet)|(?:översänds?|översänder|skickas|sänds|remitteras|remitterar)[^.]{0,80}(?:för\s+yttrande|på\s+remiss|för\s+synpunkter)|yttrande(?:t|n|na)?\s+(?:ska|skall|bör)\s+(?:lämnas|skickas|vara|ha)|svar(?:et|en)?\s+(?:ska|skall|bör)\s+(?:lämnas|skickas|vara|ha))/i },
  { kind: 'strategi', points: 5, pattern: /(?:^|\n)[^\n]{0,60}(?:strategi|policy|riktlinje(?:r)?|program|handlingsplan)(?:\s+för[^\n]{0,80})?(?:\n|$)/i, head: true },
  { kind: 'strategi', points: 3, pattern: /(?:strategin|policyn|riktlinjerna|programmet)\s+(?:ska|gäller|omfattar|syftar|anger)|(?:kommunens?|stadens|kommunen|samarbetet|arbetet)\s+ska\b/i },
  { kind: 'strategi', points: 3, pattern: /(?:stads?|kommun|kommunens|stadens|regionens|koncernens)s?\s+(?:\p{L}+\s+)?(?:strategi|policy|riktlinjer?|handlingsplan|program)(?:\s+för)?(?!\p{L})|(?:antar|fastställer)\s+(?:\p{L}+\s+){0,4}(?:strategi|policy|riktlinje|program|plan)/iu },
  { kind: 'strategi', points: 7, pattern: /(?:^|\n)(?:antage[nt]|antagna|fastställ(?:d|t|da)|beslutad(?:e)?)\s+(?:av|i)\s+(?:kommun|region|stads|lands|\p{L}+nämnd|styrelsen)/iu, head: true },
  { kind: 'strategi', points: 2, pattern: /(?:syfte(?:t)?\s+med\b|prioriterade\s+områden|uppföljning|ansvarsfördelning)/i },
  { kind: 'other', points: 9, pattern: /(?:pressmeddelande|nyhet\b|kungörelse)/i, head: true },
  { kind: 'other', points: 6, pattern: /(?:^|\n)(?:pressmeddelande|kungörelse)\s*(?:\n|$)/i, head: true },
  { kind: 'remissmissiv', points: 4, pattern: /remissen\s+(?:är\s+öppen|pågår|löper)|tyck\s+till\s+om|nu\s+kan\s+(?:du|ni)\s[^.\n]{0,60}lämna\s+synpunkter|behöver\s+vi\s+(?:ert|era|ditt)\s+(?:underlag|svar|synpunkter|yttrande)/i },
  { kind: 'other', points: 7, pattern: /(?:^|\n)[–-]\s[^\n]{20,}?,?\s(?:säger|kommenterar)\s/i },
  { kind: 'other', points: 9, pattern: /(?:^|\n)(?:ämne\s*:\s*)?(?:begäran|ansökan|hemställan|anhållan)\s+om\s+(?:anstånd|uppskov|förlängd|förlängning|längre)/i, head: true },
  { kind: 'other', points: 8, pattern: /(?:^|\n)uppdrag\s+(?:till|att|om|åt)\b/i, head: true },
];

const TAKES_STANCE = /(?<!\p{L})(?:har\s+(?:inget|ingenting|inga)\s+(?:att\s+(?:erinra|invända|anföra)|synpunkter|invändningar|erinringar)|avstår\s+från\s+att|tillstyrker|avstyrker)/iu;
const ASKS = /(?:senast|inom\s+\p{L}+\s+(?:veckor|månader|dagar)|sista\s+(?:svars)?dag|till\s?handa|(?:remiss|svars)tid|ges\s+(?:härmed\s+)?(?:tillfälle|möjlighet)|(?:ger|bereder)\s+er\s|pressmeddelande)/iu;

/** What kind of document it is, by what it calls itself and by the formulas of its kind. */
export function readKind(context: Context): Field<DocumentKind> {
  const { layout } = context;
  const whole = layout.source.text.length > 0 ? `${layout.flow}\n${layout.source.headerFooter.join('\n')}` : '';
  const head = `${layout.flow.slice(0, 600)}\n${layout.source.headerFooter.join('\n')}`;
  const points = new Map<DocumentKind, number>();
  const evidence = new Map<DocumentKind, { from: number; to: number; points: number }>();
  for (const clue of CLUES) {
    const match = clue.pattern.exec(clue.head ? head : whole);
    if (!match) continue;
    points.set(clue.kind, (points.get(clue.kind) ?? 0) + clue.points);
    const known = evidence.get(clue.kind);
    if ((!known || known.points < clue.points) && match.index < layout.flow.length) evidence.set(clue.kind, { from: match.index, to: match.index + match[0].length, points: clue.points });
  }
  // A cell of the page head that says so and nothing else.
  if (layout.lines.slice(0, 8).some((l) => cutCells(l.raw, true).slice(1).some((c) => /^(?:remiss|missiv|remissmissiv)$/i.test(c.text)))) points.set('remissmissiv', (points.get('remissmissiv') ?? 0) + 6);
  if (/tjänsteutlåtande|tjänsteskrivelse/i.test(layout.lines.filter((l) => l.furniture).map((l) => l.text).join(' '))) points.set('tjansteutlatande', (points.get('tjansteutlatande') ?? 0) + 4);
  // A strategy that is spoken of, or sent out, is not a strategy; one of its own says nothing of remiss.
  if (/remiss/i.test(whole)) points.set('strategi', (points.get('strategi') ?? 0) - 6);
  // "Högskolan har inget att erinra" in a letter that asks nobody for anything is an answer, whatever its subject line says.
  if (TAKES_STANCE.test(whole) && !ASKS.test(whole)) points.set('remissvar', (points.get('remissvar') ?? 0) + 6);
  // Minutes that call themselves so, and number their paragraph, tell of the answer in the words of one.
  if ((points.get('protokollsutdrag') ?? 0) >= 11) points.set('remissvar', (points.get('remissvar') ?? 0) - 9);
  if ((points.get('tjansteutlatande') ?? 0) >= 8) points.set('remissmissiv', (points.get('remissmissiv') ?? 0) - 6);
  let best: DocumentKind = 'other';
  let most = 3;
  for (const [kind, sum] of points) {
    if (sum > most) {
      best = kind;
      most = sum;
    }
  }
  const at = evidence.get(best);
  return at ? fieldAt(layout, best, at.from, at.to, 'tolkat') : { value: best, quote: '', where: { start: 0, end: 0 }, certainty: 'tolkat' };
}

import { longDate, longDateWithWeekday } from '../calendar/format.ts';
import type { Certainty, Doubt, DoubtCode, DocumentKind } from '../reading/reading.ts';

/** Why a file could not be read. */
export type UnreadableReason = 'empty' | 'encrypted' | 'scanned' | 'broken' | 'too-large' | 'not-supported' | 'wrong-ending' | 'timeout' | 'bomb' | 'macro';

type Say = (data: Readonly<Record<string, string>>) => string;

const day = (datum: string | undefined): string => (datum ? longDate(datum, 'sv') : 'okänt datum');
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const weekdayOf = (n: string | undefined): string => WEEKDAYS[Number(n) - 1] ?? '';
const THING: Readonly<Record<string, string>> = {
  forvaltningsgrupp: 'mötet i förvaltningsgruppen', meeting: 'nämndens sammanträde', documentDate: 'handlingens eget datum', deadline: 'sista svarsdag',
};

export const readingSv = {
  certainty: { ordagrant: 'Ordagrant', tolkat: 'Tolkat' } satisfies Record<Certainty, string>,
  documentKind: {
    remissmissiv: 'Remissmissiv', tjansteutlatande: 'Tjänsteutlåtande', remissvar: 'Remissvar', protokollsutdrag: 'Protokollsutdrag', strategi: 'Styrdokument', other: 'Annan handling',
  } satisfies Record<DocumentKind, string>,
  /** What is wrong with the file, and what to do. */
  unreadable: {
    empty: 'Filen är tom. Be avsändaren skicka den igen.',
    encrypted: 'Filen är skyddad med lösenord. Spara en kopia utan lösenord och lägg den i mappen.',
    scanned: 'Filen är inskannad och innehåller ingen text. Lägg in en textversion, eller fyll i uppgifterna för hand.',
    broken: 'Filen är skadad och kan inte läsas. Öppna den i Word eller en pdf-läsare, spara den på nytt och lägg in den igen.',
    'too-large': 'Filen är för stor för att läsas. Dela upp den, eller lägg in bara missivet.',
    'not-supported': 'Den här filtypen kan inte läsas. Spara den som .docx, .pdf eller .txt och lägg in den igen.',
    'wrong-ending': 'Filens innehåll stämmer inte med dess ändelse. Kontrollera var den kommer ifrån, spara den med rätt filtyp och lägg in den igen.',
    timeout: 'Det tog för lång tid att läsa filen. Dela upp den, eller fyll i uppgifterna för hand.',
    bomb: 'Filen är byggd så att den inte kan öppnas säkert. Den har inte öppnats. Be avsändaren om en ny.',
    macro: 'Filen innehåller makron och har inte öppnats. Spara den som vanlig .docx och lägg in den igen.',
  } satisfies Record<UnreadableReason, string>,
  doubt: {
    'impossible-date-order': (d) => d['what'] === 'deadline'
      ? `${cap(day(d['datum']))} stämmer inte med sista svarsdag ${day(d['against'])}. Kontrollera datumen med avsändaren.`
      : `Sista svarsdag ${day(d['datum'])} ligger före ${THING[d['what'] ?? ''] ?? 'ett annat datum'} ${day(d['against'])}${d['days'] ? `, ${d['days']} dagar` : ''}. Kontrollera årtalet.`,
    'impossible-date': (d) => `«${d['asWritten'] ?? ''}» finns inte i kalendern. Kontrollera datumet.`,
    'weekday-mismatch': (d) => `${cap(day(d['datum']))} är en ${weekdayOf(d['actual'])}, men handlingen skriver ${weekdayOf(d['claimed'])}. Kontrollera vilken dag som gäller.`,
    'weekend-deadline': (d) => `${d['datum'] ? cap(longDateWithWeekday(d['datum'], 'sv')) : 'Dagen'} är ingen arbetsdag. Räkna med arbetsdagen före.`,
    'holiday-deadline': (d) => `${cap(day(d['datum']))} är ${d['day'] ?? 'en helgdag'}. Räkna med arbetsdagen före.`,
    'missing-deadline': () => 'Handlingen anger ingen sista svarsdag. Fråga avsändaren och fyll i dagen.',
    'year-missing': (d) => `«${d['asWritten'] ?? ''}» saknar årtal. Välj vilket år som gäller.`,
    'relative-deadline': (d) => `Svarstiden anges som «${d['asWritten'] ?? ''}». Räkna ut dagen och fyll i den.`,
    'contradictory-dates': (d) => `Handlingen anger olika sista svarsdagar: ${[d['datum'], ...(d['others'] ?? '').split(', ')].filter(Boolean).map(day).join(' och ')}. Välj vilken som gäller.`,
    'superseded-version': () => 'Handlingen säger att den ersätter en tidigare version, eller att den själv är ersatt. Kontrollera att du har den senaste.',
    'misspelt-body': (d) => `«${d['name'] ?? ''}» är troligen felskrivet. Menas ${d['proposal'] ?? ''}?`,
    'body-not-in-register': (d) => `«${d['name'] ?? ''}» finns inte i nämndregistret. Välj rätt nämnd eller lägg till den.`,
    'body-not-valid': (d) => d['validTo'] && d['validTo'] < (d['day'] ?? '')
      ? `«${d['name'] ?? ''}» upphörde ${day(d['validTo'])}. Välj den nämnd som har tagit över.`
      : `«${d['name'] ?? ''}» finns först från ${day(d['validFrom'])}. Välj den nämnd som finns i dag.`,
    'body-type-mismatch': (d) => `Remissen sägs gå till en förvaltning («${d['name'] ?? ''}»). Det brukar vara nämnden som svarar. Kontrollera mottagaren.`,
    'inconsistent-body-name': (d) => `Samma instans skrivs på olika sätt: «${d['name'] ?? ''}» och «${d['other'] ?? ''}».`,
    'damaged-dnr': (d) => `Diarienumret «${d['asWritten'] ?? ''}» ser skadat ut. Kontrollera det mot originalet.`,
    'dnr-variant': (d) => `Diarienumret skrivs «${d['asWritten'] ?? ''}». Det läses som ${d['normalised'] ?? ''}.`,
    'remiss-dnr-missing': () => 'Remissens diarienummer står inte i handlingen. Fyll i det innan svaret skickas.',
    'handlaggare-missing': () => 'Handlingen anger ingen handläggare.',
    'meeting-date-missing': () => 'Handlingen anger ingen mötesdag. Fyll i när mötet hålls.',
    'forvaltningsgrupp-missing': () => 'Handlingen säger inte när förvaltningsgruppen har behandlat ärendet.',
    'handover-decision-missing': () => 'Förslaget till beslut säger inte att svaret överlämnas till avsändaren. Lägg till en sådan punkt om den behövs.',
    'attachment-missing': (d) => `Bilagan «${d['name'] ?? ''}» finns i en annan handling i ärendet men inte här.`,
    'attachment-order': () => 'Bilagorna står i en annan ordning än i ärendets övriga handlingar.',
    'part-name-variant': (d) => `Delen kallas «${d['name'] ?? ''}» här och «${d['other'] ?? ''}» i ärendets övriga handlingar.`,
    'deadline-slack': (d) => `Sammanträdet är ${day(d['meeting'])} och svaret ska vara inne ${day(d['datum'])}. Då behöver paragrafen justeras omedelbart.`,
    'extension-not-granted': (d) => `Anstånd${d['datum'] ? ` till ${day(d['datum'])}` : ''} är begärt men inte beviljat. Den ordinarie dagen gäller.`,
    'outer-deadline': (d) => `Den som har skickat remissen vidare vill ha svar ${day(d['own'])}. Den yttre sista dagen${d['to'] ? ` (${d['to']})` : ''} är ${day(d['datum'])}.`,
    'page-furniture': () => 'Ett sidhuvud ligger mitt i texten. Det har lästs förbi.',
    'glued-text': (d) => `Två ord sitter ihop${d['second'] ? ` framför «${d['second']}»` : ''}. De har lästs var för sig.`,
    'duplicate-text': (d) => `«${d['text'] ?? ''}» står två gånger.`,
    'misspelt-word': (d) => `«${d['text'] ?? ''}» är troligen felstavat.`,
  } satisfies Record<DoubtCode, Say>,
};

function cap(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The sentence for one doubt. */
export function doubtSv(doubt: Pick<Doubt, 'code' | 'data'>): string {
  return readingSv.doubt[doubt.code](doubt.data);
}

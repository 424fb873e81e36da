import type { ArendeDetail, DoubtView, FaltView, LeveransRow, Preview, SvarsuppdragRow } from '#domain/contract/arenden.ts';
import type { HemItem, ImportPreview, Me, RegisterView } from '#domain/contract/hem.ts';
import type { MailView } from '#domain/contract/outside.ts';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { STANCES } from '#domain/svar/svar.ts';

/** An invented municipality, its remisser and its people, in the shapes of the contract. */
const NAMNDER = [
  'Servicenämnden', 'Socialnämnden', 'Kulturnämnden', 'Miljönämnden', 'Utbildningsnämnden', 'Äldrenämnden', 'Trafiknämnden', 'Idrottsnämnden', 'Byggnadsnämnden', 'Fastighetsnämnden',
  'Arbetsmarknadsnämnden', 'Överförmyndarnämnden', 'Valnämnden', 'Kyrkogårdsnämnden', 'Norra stadsdelsnämnden', 'Södra stadsdelsnämnden', 'Östra stadsdelsnämnden', 'Västra stadsdelsnämnden',
  'Ekvik Stadshus AB', 'Ekvik Vatten AB', 'Ekvikshem AB', 'Ekviks Hamn AB', 'Ekvik Energi AB', 'Revisorskollegiet',
];
const PEOPLE = ['Tore Ekdahl', 'Astrid Lind', 'Maja Björk', 'Nils Åberg', 'Karin Öst', 'Sven Holm', 'Ebba Dahl', 'Otto Fors'];
export const DELAR = ['Profilering', 'Omvärldsbevakning', 'Samverkan', 'Påverkan', 'Ansvarsfördelning', 'Resurser'].map((title, i) => ({ id: `del_${i + 1}`, title }));
const person = (i: number): string => PEOPLE[i % PEOPLE.length] ?? '';

export const me: Me = { personId: 'person_greta', morningCard: true, away: null, standIns: [], name: 'Greta Sand', today: '2016-10-03', mayHandle: true, roller: [{ instansId: 'instans_0', instans: 'Stadsledningskontoret', roll: 'handlaggare' }] };

export const hem: HemItem[] = [
  { id: 'h1', kind: 'granska', title: 'Grönplan för Ekvik', text: 'Två handlingar anger olika remisstid. Granska uppgifterna innan remissen skickas.', href: '/arenden/arende_gron/granska', urgent: true },
  { id: 'h2', kind: 'anstand', title: 'Socialnämnden begär anstånd', text: 'Till 26 oktober 2016, i ärendet Internationell strategi för Ekvik.', href: '/arenden/arende_strategi/svar', urgent: true },
  { id: 'h3', kind: 'inte-nadd', title: 'Valnämnden har inte nåtts', text: 'Kontaktpersonen saknar appen i Teams.', href: '/arenden/arende_strategi/svar', urgent: false },
  { id: 'h4', kind: 'olasbar-fil', title: 'Bilaga 3.pdf kunde inte läsas', text: 'Filen är inskannad och har ingen text. Lägg in den som sökbar pdf eller docx.', href: null, urgent: false },
];

const TEXT = `Ekvik kommun\nStadsledningskontoret\n\nTjänsteutlåtande\nDnr 42-317/2016\nSida 1 (4)\n\nGrönplan för Ekvik\n\nFörslag till beslut\nStadsledningskontoret föreslår att grönplanen skickas på remiss till nämnder och bolag.\n\nRemissen\nSvaren ska ha kommit in till stadsledningskontoret senast den 17 oktober 2016. Remissen skickas till samtliga facknämnder och till Ekvik Stadshus AB.\n\n${Array.from({ length: 14 }, (_, i) => `${i + 1}. Grönplanen beskriver hur staden sköter parker, gatuträd och naturmark. Avsnitt ${i + 1} tar upp hur ansvaret delas mellan nämnderna och vad som behöver följas upp under perioden.`).join('\n\n')}\n\nNämnderna ombeds yttra sig över avsnitten Skötsel, Trygghet och Uppföljning.\n`;
const ANSWER = 'Missiv\n\nTill remissinstanserna\n\nYttrande önskas senast 2015-10-17 till registrator på stadsledningskontoret.\n';
const where = (text: string, handlingId: string, handlingName: string, quote: string, page: number | null) => {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { handlingId, handlingName, quote, start, end: start + quote.length, page };
};
const inTju = (quote: string, page: number) => where(TEXT, 'handling_1', 'Tjänsteutlåtande.docx', quote, page);
const field = (falt: FaltView['falt'], proposed: string[] | null, certainty: FaltView['certainty'], evidence: FaltView['evidence']): FaltView =>
  ({ falt, proposed, certainty, evidence, confirmed: null, confirmedBy: null, corrected: false, reason: null, changedSince: false });

const dateDoubt: DoubtView = {
  id: 'doubt_dates', code: 'svarsdatum-differs', falt: 'svarsdatum', resolvedBy: null,
  text: 'Remisstiden är olika i två handlingar. 2015-10-17 (Missiv.pdf) och 2016-10-17 (Tjänsteutlåtande.docx). 2015-10-17 är en lördag och ligger före tjänsteutlåtandets dag. Vilket datum gäller?',
  evidence: [where(ANSWER, 'handling_2', 'Missiv.pdf', 'senast 2015-10-17', 1)],
  choices: [{ value: '2016-10-17', label: '17 oktober 2016' }, { value: '2015-10-17', label: '17 oktober 2015' }],
};

const base = { handlaggare: 'Greta Sand', mayHandle: true, mine: true, doubts: [], dokument: [], blockers: [], canUndo: false, utskickState: null, sent: null, secret: null, external: null } satisfies Partial<ArendeDetail>;
const handlingar = [
  { id: 'handling_1', name: 'Tjänsteutlåtande.docx', webUrl: 'https://ekvik.example/remisser/tju.docx', kind: 'tjansteutlatande', text: TEXT, problem: null },
  { id: 'handling_2', name: 'Missiv.pdf', webUrl: 'https://ekvik.example/remisser/missiv.pdf', kind: 'missiv', text: ANSWER, problem: null },
  { id: 'handling_3', name: 'Bilaga 3.pdf', webUrl: 'https://ekvik.example/remisser/b3.pdf', kind: null, text: null, problem: 'Filen är inskannad och har ingen text. Lägg in den som sökbar pdf eller docx.' },
];

export const gron = (): ArendeDetail => ({
  ...base, id: 'arende_gron', title: 'Grönplan för Ekvik', diarienummer: '42-317/2016', stage: 'granska', svarsdatum: null, answered: 0, total: 0, workingDaysLeft: null,
  falt: [
    field('titel', ['Grönplan för Ekvik'], 'ordagrant', [inTju('Grönplan för Ekvik', 1)]),
    field('avsandare', ['Stadsledningskontoret'], 'tolkat', [inTju('Ekvik kommun\nStadsledningskontoret', 1)]),
    field('diarienummer', ['42-317/2016'], 'ordagrant', [inTju('Dnr 42-317/2016', 1)]),
    field('svarsdatum', ['2016-10-17'], 'ordagrant', [inTju('senast den 17 oktober 2016', 2)]),
    field('remissinstanser', NAMNDER.slice(0, 12), 'tolkat', [inTju('samtliga facknämnder och till Ekvik Stadshus AB', 2)]),
    field('delar', ['Skötsel', 'Trygghet', 'Uppföljning'], 'ordagrant', [inTju('avsnitten Skötsel, Trygghet och Uppföljning', 4)]),
  ],
  doubts: [dateDoubt], handlingar, svarsuppdrag: [], blockers: ['Remisstiden är inte bekräftad.', 'Remissinstanserna är inte bekräftade.'],
});

const VERDICTS = [
  ['hinner', 'Sammanträder 27 september 2016. Hinner.'], ['hinner-med-omedelbar-justering', 'Sammanträder 13 oktober 2016. Paragrafen behöver justeras omedelbart.'],
  ['forvaltningens-forslag', 'Nämnden sammanträder 25 oktober 2016, 8 dagar efter svarsdagen. Skicka förvaltningens förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.'], ['okant', 'Nämndens kalender är inte känd.'],
] as const;

export function row(i: number, answered: boolean): SvarsuppdragRow {
  const [verdict, verdictText] = VERDICTS[i % 4] ?? VERDICTS[0];
  const asks = i === 1;
  return {
    id: `svarsuppdrag_${i}`, instansId: `instans_${i + 1}`, instans: NAMNDER[i] ?? '', kontaktperson: i === 12 ? null : person(i), svarsdatum: i === 5 ? '2016-10-26' : '2016-10-17',
    anstand: asks ? 'begart' : i === 5 ? 'beviljat' : 'inget', anstandId: asks ? 'anstand_1' : null, anstandTo: asks || i === 5 ? '2016-10-26' : null, anstandReason: asks ? 'Nämnden sammanträder den 25 oktober. Omedelbar justering ingår i förslaget.' : null,
    status: answered ? (i === 8 ? 'avstatt' : 'besvarat') : i % 3 === 0 ? 'oppnat' : i === 12 ? 'forsenat' : 'oppet',
    stance: answered ? (i === 8 ? 'avstar' : STANCES[i % 5] ?? null) : null, standing: answered ? (i % 2 ? 'namnden' : 'forvaltningen') : null, receivedAt: answered ? '2016-09-28T08:42:00.000Z' : null, synpunkter: answered ? 7 : 0, verdict, verdictText, decisionText: answered && i === 2 ? 'Förslag inne, nämndens beslut 25 oktober 2016.' : null,
    answersByMail: i === 7, byMail: answered && i === 7 ? { receivedOn: '2016-09-28', registeredBy: 'Greta Sand', file: 'Idrottsnämndens svar.pdf' } : null, under: [],
  };
}

export const SENT: NonNullable<ArendeDetail['sent']> = { revision: 0, sentOn: '2016-09-05', delar: DELAR.map((d) => ({ ...d, answered: true })), toFullmaktige: false, elsewhere: false, newHandlingar: [], corrections: [] };
export const strategi = (): ArendeDetail => ({
  ...base, id: 'arende_strategi', utskickState: 'skickat', sent: SENT, title: 'Internationell strategi för Ekvik', diarienummer: '17-482/2016', stage: 'svar', svarsdatum: '2016-10-17', answered: 9, total: 24, workingDaysLeft: 10,
  falt: gron().falt.map((f) => ({ ...f, confirmed: f.proposed, confirmedBy: 'Greta Sand' })), handlingar,
  svarsuppdrag: NAMNDER.map((_, i) => row(i, [0, 2, 3, 4, 6, 7, 8, 9, 10].includes(i))),
  dokument: [{ name: 'Remissammanställning 2016-09-30.docx', webUrl: 'https://ekvik.example/remisser/sammanstallning.docx', createdAt: '2016-09-30T12:05:00.000Z', createdBy: 'Greta Sand' }],
});

export const leverans = (): LeveransRow[] => [
  { person: 'Nils Åberg', instans: 'Valnämnden', what: 'Ny remiss', first: true, on: '2016-09-05', state: 'nekat', text: 'Kontaktpersonen saknar appen i Teams. Ring eller mejla, och be it-avdelningen lägga till appen.', sentAt: null },
  { person: 'Karin Öst', instans: 'Kulturnämnden', what: 'Påminnelse', first: false, on: '2016-09-19', state: 'okant', text: 'Vi vet inte om kortet kom fram. Vi skickar det inte igen av oss själva.', sentAt: '2016-09-19T07:00:00.000Z' },
  ...NAMNDER.slice(0, 20).map((instans, i): LeveransRow => ({ person: person(i), instans, what: 'Ny remiss', first: true, on: '2016-09-05', state: 'framme', text: '', sentAt: '2016-09-05T07:00:00.000Z' })),
  { person: 'Tore Ekdahl', instans: 'Servicenämnden', what: 'Påminnelse', first: false, on: '2016-10-10', state: 'planerat', text: '', sentAt: null },
];

/** With 31 October everybody whose meetings are known has time. */
export const preview = (day: string | null = null): Preview => {
  const svarsdatum = day ?? '2016-10-17';
  const moved = svarsdatum >= '2016-10-31';
  const late = moved ? 0 : 3;
  return {
  svarsdatum, title: 'Grönplan för Ekvik', total: 12, reachable: 10, cardsGo: null, notInTime: late, inTime: 9 - late, unknown: 3,
  laterDays: moved ? [] : [{ day: '2016-10-26', inTime: 8, notInTime: 1, unknown: 3 }, { day: '2016-10-31', inTime: 9, notInTime: 0, unknown: 3 }],
  rows: NAMNDER.slice(0, 12).map((instans, i) => ({
    instansId: `instans_${i + 1}`, instans, kontaktperson: i === 4 ? null : person(i), problem: i === 4 ? 'Kontaktperson saknas i registret.' : i === 7 ? 'Saknar appen i Teams.' : null,
    verdict: VERDICTS[moved && i % 4 === 2 ? 1 : i % 4]?.[0] ?? 'okant', verdictText: VERDICTS[moved && i % 4 === 2 ? 1 : i % 4]?.[1] ?? '',
    anstandTo: !moved && i % 4 === 2 ? '2016-10-26' : null,
    milestones: i % 4 === 3 ? [] : [{ kind: 'forvaltningsgrupp', on: '2016-09-14', passed: true }, { kind: 'lamna', on: '2016-10-05', passed: false }, { kind: 'sammantrade', on: '2016-10-25', passed: false }],
    reminderDays: ['2016-09-19', '2016-10-03', '2016-10-10', '2016-10-14'], byMail: i === 7 ? { mailbox: 'idrott@ekvik.example' } : null, group: i < 10 ? 0 : 1, wish: null,
  })),
  groups: [{ title: 'samtliga facknämnder', kind: 'group' }, { title: '', kind: 'added' }], groupsOn: '2016-09-05', leftOut: [], others: [{ instansId: 'instans_19', instans: 'Ekvik Stadshus AB', groups: ['bolag'] }],
  revision: 0, chosenBy: null, fullmaktige: { chosen: false, point: null }, seen: `sett ${svarsdatum}`,
  card: {
    type: 'AdaptiveCard', version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Ny remiss', size: 'Small', isSubtle: true }, { type: 'TextBlock', text: '**Grönplan för Ekvik**', size: 'Large', weight: 'Bolder' },
      { type: 'FactSet', facts: [{ title: 'Från', value: 'Stadsledningskontoret, dnr 42-317/2016' }, { title: 'Svara senast', value: 'måndag 17 oktober 2016' }] },
      { type: 'Container', items: [{ type: 'TextBlock', text: 'Er nämnd sammanträder 27 september. Hinner.' }] },
    ],
    actions: [{ type: 'Action.Execute', title: 'Svara' }, { type: 'Action.OpenUrl', title: 'Läs handlingarna', url: 'https://ekvik.example' }, { type: 'Action.Execute', title: 'Begär anstånd' }],
  },
  };
};

const SAID = [
  'Förvaltningen stödjer förslaget men ser behov av att ansvaret mellan nämnderna beskrivs tydligare.', 'Omvärldsbevakningen bör samordnas så att samma underlag inte tas fram flera gånger.',
  'Det är angeläget att staden fortsätter att delta i de nätverk som redan fungerar.', 'Resurserna för arbetet behöver framgå av budgeten.', 'Nämnden saknar en beskrivning av hur arbetet ska följas upp.',
  'Samverkan med högskolan kan utvecklas.', 'Avsnittet om påverkan är tydligt och innehåller relevanta delar.',
];

/** 63 synpunkter from nine instanser, each part spoken about by several. */
export function sammanstallning(): SammanstallningView {
  const synpunkter = Array.from({ length: 63 }, (_, i) => ({
    id: `synpunkt_${i}`, delId: i % 7 === 6 ? null : DELAR[i % 7]?.id ?? null, text: `${SAID[i % 7] ?? ''}${i % 3 === 1 ? ' Det gäller särskilt när flera nämnder delar på samma uppdrag, vilket blir allt vanligare.' : ''}`, instans: NAMNDER[Math.floor(i / 7)] ?? '', stance: STANCES[Math.floor(i / 7) % 4] ?? 'tillstyrker',
    standing: Math.floor(i / 7) % 2 ? ('namnden' as const) : ('forvaltningen' as const), by: person(i), receivedAt: '2016-09-28T08:42:00.000Z', svarId: `svar_${Math.floor(i / 7)}`,
  }));
  return {
    arendeId: 'arende_strategi', title: 'Internationell strategi för Ekvik', revision: 0, model: { stycken: [], setAside: [] }, delar: DELAR, synpunkter,
    instanser: NAMNDER.map((name, i) => (i < 9 ? { name, stance: STANCES[i % 4] ?? null, standing: i % 2 ? ('namnden' as const) : ('forvaltningen' as const) } : { name, stance: null, standing: null })), dokument: [], mayMerge: true,
  };
}

export const svarForm = (): SvarForm => ({
  svarsuppdragId: 'svarsuppdrag_0', arendeId: 'arende_strategi', title: 'Internationell strategi för Ekvik', diarienummer: '17-482/2016', sender: 'stadsledningskontoret', handlaggare: 'Greta Sand', instans: 'Servicenämnden',
  svarsdatum: '2016-10-17', externalText: null, verdict: 'forvaltningens-forslag',
  verdictText: 'Nämnden sammanträder 25 oktober 2016, 8 dagar efter svarsdagen. Skicka förvaltningens förslag nu, beslutet kommer efter sammanträdet. Eller begär anstånd.',
  ready: { clause: 'Paragrafen justeras omedelbart.', reason: 'Svaret ska vara inne senast 26 oktober 2016. Vanlig justering kan ta till 8 november 2016.' },
  proposed: { askedFor: '2016-10-26', reason: 'Nämnden sammanträder den 25 oktober 2016. Omedelbar justering ingår i förslaget.' },
  decision: { text: null, ask: null, protokollsutdrag: false, mayTell: true, mayAnswer: true, handIn: false }, delar: DELAR, way: null, wish: null, toFullmaktige: false, handlingar: handlingar.slice(0, 2).map(({ name, webUrl }) => ({ name, webUrl })),
  utkast: null, utkastSavedAt: null, lamnade: [], anstand: null, formInstance: 'form-0000-0001', closed: false,
});

export const mail = (): MailView => ({
  rows: [{
    svarsuppdragId: 'svarsuppdrag_7', instans: 'Idrottsnämnden', mailbox: 'idrott@ekvik.example', answered: false, todo: 'paminnelse', since: '2016-10-03', next: '2016-10-10',
    letter: { subject: 'Påminnelse, remiss: Internationell strategi för Ekvik', body: 'Hej!\n\nVi påminner om remissen.' }, marks: [{ id: 'utskickat_1', what: 'remiss', on: '2016-09-05', by: 'Greta Sand' }],
  }],
  missiv: { recipients: NAMNDER.slice(0, 3).map((instans, i) => ({ instansId: `instans_${i + 1}`, instans, group: 'samtliga facknämnder', mailbox: i === 1 ? null : 'brevlada@ekvik.example' })), letter: { subject: 'Remiss', body: 'Hej!' }, marks: [], dokument: [], svarsdatum: '2016-10-17', notYet: null },
});

export const importPreview = (): ImportPreview => ({
  changes: [{ kind: 'new', text: 'Ny: Hamnnämnden, nämnd, facknämnder.' }, { kind: 'changed', text: 'Valnämnden: Gäller till ändras från tomt till «2016-12-31».' }, { kind: 'gone', text: 'Tas bort: Kulturnämnden, Registrator, Otto Fors.' }], more: 0,
  problems: [{ row: 17, text: '«Hägernämnden» finns inte bland nämnderna. Raden hoppades över. Rätta namnet i filen.' }], seen: 'abc',
});

export const register = (): RegisterView => ({
  instanser: NAMNDER.map((name, i) => ({
    id: `instans_${i + 1}`, name, kind: i < 18 ? 'namnd' : 'bolag', groups: i < 14 ? ['facknämnder'] : i < 18 ? ['stadsdelsnämnder'] : [], kontaktperson: i === 4 || i === 12 ? null : person(i), stallforetradare: i % 3 === 0 ? person(i + 3) : null,
    aliases: [], mailbox: null, byMail: i === 7, parent: null, before: i === 14 ? ['Gamla stadsdelsnämnden'] : [], validTo: i === 15 ? '2016-12-31' : null, successor: i === 15 ? 'Norra stadsdelsnämnden' : null,
    personer: i === 4 || i === 12 ? [] : [
      { personId: `person_${i}`, name: person(i), mail: null, roll: 'kontaktperson' as const, away: i === 1 ? { id: 'franvaro_1', firstDay: '2016-10-01', lastDay: '2016-10-07' } : null, problem: i === 7 ? `${person(7)} saknar appen i Teams.` : null },
      ...(i % 3 === 0 ? [{ personId: `person_${i + 100}`, name: person(i + 3), mail: null, roll: 'stallforetradare' as const, away: null, problem: null }] : []),
    ],
    gap: i === 4 || i === 12 ? 'Kontaktperson saknas. Lägg till en rad i registerfilen.' : null, nextSammantrade: i % 4 === 3 ? null : '2016-10-25',
  })),
  lastImport: { name: 'Kontaktpersoner 2016.xlsx', by: 'Greta Sand' },
  trail: [{ id: 'franvaro_1', text: 'Astrid Lind är borta från 1 oktober 2016 till och med 7 oktober 2016.', by: 'Angett av Greta Sand 30 september 2016.', undone: false }, { id: 'overlamning_1', text: 'Maja Björk är internationell kontaktperson för Kulturnämnden från 1 september 2016, efter Nils Åberg.', by: 'Angett av Greta Sand 29 augusti 2016. Återtaget av Greta Sand 30 augusti 2016.', undone: true }],
  problems: [{ file: 'nämnder och kontaktpersoner.csv', row: 17, text: '«Hägernämnden» finns inte bland nämnderna. Menas Hamnnämnden?' }, { file: 'nämnder och kontaktpersoner.csv', row: 21, text: 'Socialnämnden har två kontaktpersoner. Den första används tills raden är rättad.' }],
});

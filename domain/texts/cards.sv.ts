import { strong } from './rich.ts';
import type { Rich } from './rich.ts';
import type { Step } from '../paminnelse/ledger.ts';
import type { SvarFault } from '../svar/svar.ts';

/** What a notification shows. It says that something waits, never what: a locked phone shows it to anybody. */
const summary: Record<Step, string> = {
  'ny-remiss': 'En remiss väntar på er i Yttra.',
  'paminnelse-20': 'Påminnelse: en remiss väntar på svar i Yttra.',
  'paminnelse-10': 'Påminnelse: en remiss väntar på svar i Yttra.',
  'paminnelse-5': 'Påminnelse: en remiss väntar på svar i Yttra.',
  'paminnelse-1': 'Påminnelse: en remiss väntar på svar i Yttra.',
  'paminnelse-0': 'Påminnelse: sista dagen att svara på en remiss är i dag.',
  'anstand-beslut': 'Det finns ett besked om anstånd i Yttra.',
  granska: 'Ett ärende i Yttra väntar på att du granskar uppgifterna.',
  'anstand-begart': 'En begäran om anstånd väntar på dig i Yttra.',
  'svar-inkommet': 'Ett svar har kommit in i Yttra.',
  'dokument-klart': 'Ett dokument är klart i Yttra.',
};

const fault: Record<SvarFault, string> = {
  'decided-by-missing': 'Skriv vem som har beslutat: paragraf och datum, eller delegationspunkt.',
  'text-too-long': 'En av texterna är för lång. Korta den, eller bifoga den som dokument i fliken.',
  'unknown-part': 'En av delarna finns inte längre i remissen. Flytta texten till en annan del eller till Övrigt.',
  'nothing-said': 'Ställningstagandet behöver minst en synpunkt. Skriv den under en del eller under Övrigt.',
};

export const cardTextsSv = {
  summary,
  /** One card with several things in it. */
  summaryOfMany: (n: number) => `${n} saker väntar på dig i Yttra.`,
  /** For a client that cannot draw the card. Holds nothing of a case. */
  fallback: (link: string) => `Kortet kan inte visas här. Öppna det i fliken i stället: ${link}`,
  shortened: 'Texten är förkortad här. Hela texten finns i fliken.',
  refresh: 'Uppdatera',

  arende: { remissFrom: (sender: string) => `Remiss från ${sender}`, dnr: (diarienummer: string) => `Dnr ${diarienummer}`, for: (instans: string) => `För ${instans}` },

  nyRemiss: {
    heading: 'Ny remiss',
    answerBy: (day: string): Rich => ['Svara senast ', strong(day)],
    extended: (day: string): Rich => ['Ni har anstånd. Svara senast ', strong(day)],
    opened: (day: string) => `Ni har sett remissen ${day}.`,
    draft: (day: string) => `Det finns ett utkast från ${day}.`,
    anstandAsked: (day: string) => `Ni har begärt anstånd till ${day}. Handläggaren har inte svarat ännu.`,
    anstandRefused: (day: string) => `Anstånd till ${day} beviljades inte.`,
    wayQuestion: 'Hur svarar ni?',
    wayMissing: 'Välj hur ni svarar.',
    wayChosen: (way: string): Rich => ['Så svarar ni: ', strong(way)],
    saveWay: 'Spara valet',
    seen: 'Jag har sett den',
    answer: 'Svara',
    continue: 'Fortsätt på utkastet',
    askAnstand: 'Begär anstånd',
    handlaggare: (name: string) => `Handläggare: ${name}.`,
    official: 'Missivet och handlingarna har gått till er officiella brevlåda. Kortet ersätter dem inte.',
  },

  paminnelse: {
    left: (days: string) => `Påminnelse: ${days} kvar.`,
    lastDay: 'Påminnelse: sista dagen är i dag.',
    past: 'Svarsdagen har passerat. Är svaret på väg?',
    many: (n: number) => `Påminnelse om ${n} remisser`,
    newMany: (n: number) => `${n} nya remisser`,
    mixed: (n: number) => `${n} remisser väntar på er`,
    itemLeft: (days: string, day: string): Rich => [strong(`${days} kvar.`), ` Svara senast ${day}.`],
    itemLastDay: (day: string): Rich => [strong('Sista dagen är i dag'), `, ${day}.`],
    itemPast: (day: string): Rich => [strong('Svarsdagen har passerat'), `, ${day}.`],
    itemNew: (day: string): Rich => [strong('Ny.'), ` Svara senast ${day}.`],
    stopDate: (day: string): Rich => [strong(`Lämna till nämndsekreteraren senast ${day}.`)],
    meeting: (day: string): string => `Nämnden sammanträder ${day}.`,
    draft: (day: string) => `Du har ett utkast från ${day}.`,
    answered: (when: string, stance: string): Rich => [strong('Besvarad'), ` ${when}: ${stance}.`],
    answer: 'Svara',
    answerFor: (instans: string) => `Svara för ${instans}`,
    continue: 'Fortsätt',
    askAnstand: 'Begär anstånd',
    seen: 'Jag har sett den',
    why: (instanser: string) => `Du får kortet som internationell kontaktperson för ${instanser}. Påminnelserna slutar när ni har svarat.`,
    wrongPerson: (handlaggare: string) => `Är det någon annan som ska ha det? Hör av dig till handläggaren, ${handlaggare}.`,
    openItem: 'Öppna',
  },

  svarForm: {
    heading: 'Ert svar',
    answerBy: (day: string) => `Svara senast ${day}.`,
    draftSaved: (when: string) => `Utkastet är sparat ${when}. Bara er egen förvaltning kan läsa det.`,
    draftTooLong: 'Utkastet är längre än vad ett kort rymmer. Det är sparat och oförändrat. Fortsätt i fliken.',
    stance: 'Ert ställningstagande',
    stanceToChoose: 'Innan du lämnar behöver du välja ställningstagande.',
    standingToChoose: 'Innan du lämnar behöver du välja vem svaret är från.',
    bothToChoose: 'Innan du lämnar behöver du välja ställningstagande och vem svaret är från.',
    stanceMissing: 'Välj ett ställningstagande.',
    partsToggle: (n: number) => `Synpunkter per del (${n})`,
    part: (title: string) => `Synpunkter på ${title}`,
    textTooLong: 'Texten är för lång. Lämna den i fliken.',
    ovrigt: 'Övriga synpunkter',
    ovrigtPlaceholder: 'Det som gäller hela förslaget',
    standing: 'Detta är svar från',
    standingMissing: 'Välj vem som står bakom svaret.',
    decidedBy: 'Vem har beslutat?',
    decidedByPlaceholder: 'Till exempel § 14, 20 september 2016, eller delegationspunkt 3.2',
    decidedByHelp: 'Fyll i när nämnden eller någon på dess vägnar har beslutat, när ni avstår och när ni inte har något att erinra.',
    decidedByHelpBolag: 'Fyll i när styrelsen eller någon på dess vägnar har beslutat, när ni avstår och när ni inte har något att erinra.',
    decidedByTooLong: 'Högst 500 tecken.',
    save: 'Spara utkast',
    review: 'Granska och lämna',
    back: 'Tillbaka',
    faults: 'Det här behöver du ändra. Allt du har skrivit är kvar.',
    fault,
  },

  granskaSvar: {
    heading: 'Granska innan du lämnar',
    stance: 'Ställningstagande: ',
    standing: 'Detta är svar från: ',
    decidedBy: 'Beslutat av: ',
    noText: 'Ni lämnar inga synpunkter i text.',
    /** The sentence that must stand before the tap. Source: tryckfrihetsförordningen 2 kap.; to be confirmed by a municipal lawyer. */
    legal: (receiver: string) => `När du lämnar synpunkterna blir de en inkommen handling hos ${receiver}. De kan begäras ut och kan därefter bara kompletteras, inte ändras.`,
    submit: 'Lämna synpunkter',
    back: 'Tillbaka',
  },

  kvitto: {
    heading: 'Besvarad',
    thanks: (when: string) => `Tack. Synpunkterna kom in ${when}.`,
    thanksCompleted: (when: string) => `Tack. Kompletteringen kom in ${when}. Det ni lämnade tidigare finns kvar.`,
    thanksAbstains: (when: string) => `Tack. Beskedet att ni avstår kom in ${when}.`,
    thanksNoObjection: (when: string) => `Tack. Beskedet att ni inte har något att erinra kom in ${when}.`,
    late: 'Svaret kom in efter att remissen stängdes. Det är sparat och handläggaren ser det.',
    handlaggare: (name: string) => `Handläggare: ${name}.`,
    feedback: 'Du får återkoppling när ärendet är avgjort.',
    decisionToCome: 'När nämnden har beslutat lämnar du beslutet med Komplettera. Det ersätter då förvaltningens förslag.',
    decisionToComeBolag: 'När styrelsen har beslutat lämnar du beslutet med Komplettera. Det ersätter då bolagets förslag.',
    complete: 'Komplettera',
  },

  besvarad: {
    heading: 'Besvarad',
    by: (instans: string, when: string): Rich => [strong(instans), ` svarade ${when}.`],
    stance: (stance: string) => `Ställningstagande: ${stance}.`,
    person: (name: string) => `Lämnat av ${name}.`,
    nothingLeft: 'Du behöver inte göra något mer.',
  },

  anstandForm: {
    heading: 'Begär anstånd',
    now: (day: string) => `Ni ska svara senast ${day}.`,
    askedFor: 'Ny svarsdag',
    askedForMissing: 'Välj en dag efter dagens svarsdag.',
    reason: 'Skäl',
    reasonPlaceholder: 'Till exempel när nämnden sammanträder',
    reasonMissing: 'Skriv ett kort skäl.',
    note: 'Handläggaren beslutar. Svarsdagen gäller tills du har fått besked.',
    send: 'Skicka begäran',
    back: 'Tillbaka',
  },

  anstandBegart: {
    asks: (instans: string, day: string): Rich => [strong(`${instans} begär anstånd till den ${day}.`)],
    reason: 'Skäl: ',
    now: (day: string) => `Svarsdagen är nu ${day}.`,
    askedBy: (name: string, when: string) => `Begärt av ${name} ${when}.`,
    grant: 'Bevilja',
    grantOther: 'Bevilja annat datum',
    grantThat: 'Bevilja den dagen',
    refuse: 'Avslå',
    otherDay: 'Anstånd till och med',
    otherDayMissing: 'Välj en dag.',
    granted: (day: string, by: string, when: string): Rich => [strong(`Beviljat till ${day}`), ` av ${by} ${when}.`],
    refused: (by: string, when: string): Rich => [strong('Avslaget'), ` av ${by} ${when}.`],
  },

  anstandBeslut: {
    grantedHeading: 'Anstånd beviljat',
    refusedHeading: 'Anstånd inte beviljat',
    granted: (instans: string, day: string): Rich => [`${instans} har anstånd. Svara senast `, strong(day), '.'],
    grantedOther: (asked: string) => `Ni bad om ${asked}. Handläggaren valde en annan dag.`,
    refused: (asked: string, day: string): Rich => [`Anstånd till ${asked} beviljades inte. Svara senast `, strong(day), '.'],
    decidedBy: (name: string) => `Beslutat av ${name}.`,
    reminders: 'Påminnelserna följer den nya dagen.',
    refusedHelp: 'Hinner nämnden inte kan ni svara på delegation, eller lämna förvaltningens förslag nu och nämndens beslut senare.',
    answer: 'Svara',
  },

  granskaArende: {
    heading: 'Nytt ärende att granska',
    read: (files: string) => `Läst ur ${files}.`,
    toConfirm: (n: number): Rich => [strong(n === 1 ? '1 uppgift' : `${n} uppgifter`), ' att bekräfta.'],
    doubts: (n: number): Rich => [strong(n === 1 ? '1 fråga' : `${n} frågor`), ' behöver ditt svar.'],
    unreadable: (n: number) => (n === 1 ? '1 fil gick inte att läsa.' : `${n} filer gick inte att läsa.`),
    promise: 'Inget skickas innan du har bekräftat uppgifterna.',
    doneHeading: 'Ärendet är granskat',
    done: 'Alla uppgifter är bekräftade.',
  },

  svarInkommet: {
    heading: (n: number) => (n === 1 ? 'Ett svar har kommit in' : `${n} svar har kommit in`),
    from: (instans: string, stance: string): Rich => [strong(instans), `: ${stance}`],
    details: (standing: string, synpunkter: string, when: string) => `${standing}, ${synpunkter}. Kom in ${when}.`,
    count: (answered: number, total: number) => `${answered} av ${total} har svarat.`,
    andMore: (n: number) => `och ${n} till i fliken.`,
  },

  dokumentKlart: {
    heading: 'Word-filen är klar',
    where: (folder: string) => `Sparad i mappen ${folder}.`,
    whereTop: 'Sparad i dokumentbiblioteket.',
    content: (synpunkter: string, instanser: number) => `Innehåller ${synpunkter} från ${instanser === 1 ? '1 remissinstans' : `${instanser} remissinstanser`}.`,
    created: (name: string, when: string) => `Skapad av ${name} ${when}.`,
    newFile: 'Ingen fil har skrivits över.',
    openWord: 'Öppna i Word',
  },

  digest: { heading: (n: number) => `${n} saker väntar på dig` },

  error: {
    heading: 'Det gick inte',
    kept: 'Din text är kvar:',
    keptDraft: 'Utkastet är sparat.',
    faultId: (id: string) => `Felnummer: ${id}`,
  },

  utganget: {
    heading: 'Kortet gäller inte längre',
    closed: (day: string) => `Remissen stängdes ${day}. Ett svar tas emot ändå och märks som inkommet efter stängning.`,
    withdrawn: 'Remissen är återtagen. Ni behöver inte svara.',
    moved: (day: string): Rich => ['Svarsdagen är ändrad. Svara senast ', strong(day), '.'],
    answered: (when: string): Rich => ['Remissen är ', strong('besvarad'), ` ${when}.`],
    decided: 'Begäran om anstånd är redan avgjord.',
    old: 'Remissen har ändrats sedan kortet skickades.',
    kept: 'Det du skrev är kvar:',
    answer: 'Svara på nytt',
    answerLate: 'Lämna ändå',
  },
};

export type CardTexts = typeof cardTextsSv;

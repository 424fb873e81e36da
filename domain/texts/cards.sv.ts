import { cardTextsNamndSv } from './cardsNamnd.sv.ts';
import { strong } from './rich.ts';
import type { Rich } from './rich.ts';
import type { EfterfraganAnswer } from '../paminnelse/efterfragan.ts';
import type { Step } from '../paminnelse/ledger.ts';
import type { SvarFault } from '../svar/svar.ts';

const reminder = 'Påminnelse: en remiss väntar på svar i Yttra.';

/** What a notification shows. It says that something waits, never what: a locked phone shows it to anybody. */
const summary: Record<Step, string> = {
  'ny-remiss': 'En remiss väntar på er i Yttra.',
  'paminnelse-30': reminder, 'paminnelse-20': reminder, 'paminnelse-15': reminder, 'paminnelse-10': reminder, 'paminnelse-5': reminder, 'paminnelse-3': reminder, 'paminnelse-2': reminder, 'paminnelse-1': reminder,
  'paminnelse-0': 'Påminnelse: sista dagen att svara på en remiss är i dag.',
  'namnd-utfall': 'En fråga om nämndens sammanträde väntar på dig i Yttra.',
  'beslut-andrat': 'Nämndens beslut väntar på att lämnas i Yttra.',
  protokollsutdrag: 'En fråga om ett protokollsutdrag väntar på dig i Yttra.',
  morgon: 'Läget i remisserna finns i Yttra.',
  'inte-oppnad': 'En remiss väntar på er i Yttra och är inte öppnad än.',
  'paminn-vald': 'Påminnelsen som du bad om: en remiss väntar på svar i Yttra.',
  'paminn-nu': 'Handläggaren påminner om en remiss i Yttra.',
  efterfragan: 'Handläggaren frågar efter ett yttrande i Yttra.',
  'anstand-beslut': 'Det finns ett besked om anstånd i Yttra.',
  granska: 'Ett ärende i Yttra väntar på att du granskar uppgifterna.',
  'anstand-begart': 'En begäran om anstånd väntar på dig i Yttra.',
  'svar-inkommet': 'Ett svar har kommit in i Yttra.',
  'dokument-klart': 'Ett dokument är klart i Yttra.',
  rattelse: 'En remiss som ni har fått är rättad i Yttra.',
  prov: 'Ett provkort från Yttra.',
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
    wish: { namnden: { namnd: 'Avsändaren önskar nämndens beslut.', bolag: 'Avsändaren önskar styrelsens beslut.' }, forvaltningen: { namnd: 'Det räcker att förvaltningen svarar.', bolag: 'Det räcker att bolaget svarar.' } },
    delegationBarred: 'På delegation går inte: yttrandet går till fullmäktige.',
    wayChosen: (way: string): Rich => ['Så svarar ni: ', strong(way)],
    saveWay: 'Spara valet',
    seen: 'Jag har sett den',
    answer: 'Svara',
    continue: 'Fortsätt på utkastet',
    askAnstand: 'Begär anstånd',
    readyLabel: 'Att skriva i förslaget till beslut',
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
    proposalIn: 'Förslaget är lämnat. Nämndens beslut ersätter det.',
    proposalInBolag: 'Förslaget är lämnat. Styrelsens beslut ersätter det.',
    answered: (when: string, stance: string): Rich => [strong('Besvarad'), ` ${when}: ${stance}.`],
    answer: 'Svara',
    answerFor: (instans: string) => `Svara för ${instans}`,
    continue: 'Fortsätt',
    askAnstand: 'Begär anstånd',
    seen: 'Jag har sett den',
    notOpened: 'Ingen hos er har öppnat remissen än.',
    chosenDay: 'Påminnelsen som du bad om.',
    remindedBy: (name: string) => `${name} påminner om en remiss.`,
    later: 'Påminn mig på torsdag',
    pause: 'Pausa påminnelser',
    resume: 'Återuppta påminnelser',
    paused: 'Dina påminnelser om remissen är pausade. Svarsdagen gäller ändå.',
    nextOn: (day: string): Rich => ['Nästa påminnelse kommer ', strong(day), '.'],
    optOutMany: 'Vill du inte ha fler påminnelser om en remiss? Öppna den i fliken och välj Pausa påminnelser.',
    why: (instanser: string) => `Du får kortet som internationell kontaktperson för ${instanser}. Påminnelserna slutar när ni har svarat.`,
    wrongPerson: (handlaggare: string) => `Är det någon annan som ska ha det? Hör av dig till handläggaren, ${handlaggare}.`,
    openItem: 'Öppna',
  },

  efterfragan: {
    heading: 'Är yttrandet på väg?',
    question: (instans: string) => `Vi har inte registrerat något yttrande från ${instans}. Är det på väg?`,
    day: (day: string) => `Svarsdagen var ${day}.`,
    onItsWay: 'Det är på väg',
    doNotKnow: 'Jag vet inte',
    answered: { 'pa-vag': 'Du har svarat: Det är på väg.', 'vet-inte': 'Du har svarat: Jag vet inte.' } satisfies Record<EfterfraganAnswer, string>,
    why: (instans: string, handlaggare: string) => `Du får frågan för att du står i registret för ${instans}. ${handlaggare} har ställt den till dig. Vet någon annan bättre? Säg till ${handlaggare}.`,
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

  ...cardTextsNamndSv,

  anstandBegart: {
    asks: (instans: string, day: string): Rich => [strong(`${instans} begär anstånd till den ${day}.`)],
    reason: 'Skäl: ',
    now: (day: string) => `Svarsdagen är nu ${day}.`,
    askedBy: (name: string, when: string) => `Begärt av ${name} ${when}.`,
    grant: 'Bevilja',
    grantOther: 'Bevilja annat datum',
    grantThat: 'Bevilja den dagen',
    refuse: 'Avslå',
    refuseNow: 'Avslå begäran',
    why: 'Varför?',
    whyPlaceholder: 'Den som frågade får läsa det',
    whyMissing: 'Skriv varför.',
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
    reason: 'Skäl: ',
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

  /** What is secret: no word of what it is. */
  neutral: {
    heading: (n: number) => (n === 1 ? 'Något väntar på dig' : `${n} saker väntar på dig`),
    doneHeading: 'Inget mer att göra här',
    text: 'Det visas bara i fliken. Öppna det där.',
    also: (n: number) => (n === 1 ? 'Dessutom väntar något som bara visas i fliken.' : `Dessutom väntar ${n} saker som bara visas i fliken.`),
    summary: 'Något väntar på dig i Yttra.',
  },

  prov: {
    heading: 'Prov',
    text: (instans: string): Rich => ['Så ser kortet till ', strong(instans), ' ut. Bara du har fått det. Knapparna gör inget.'],
    pressed: 'Det här är ett prov. Inget har sparats eller skickats.',
  },

  rattelse: {
    heading: 'Rättelse',
    svarsdatum: (day: string, before: string): Rich => ['Ny sista svarsdag: ', strong(day), `. Tidigare ${before}.`],
    unmoved: (day: string): Rich => ['Er svarsdag är oförändrad: ', strong(day), '.'],
    title: 'Tidigare titel: ',
    added: (titles: string) => `Nya delar: ${titles}.`,
    removed: (titles: string) => `Delar som har tagits bort: ${titles}.`,
    renamed: (from: string, to: string) => `Delen «${from}» heter nu «${to}».`,
    handlingar: 'Handlingarna är ändrade. De nya finns i fliken.',
    reason: 'Skäl: ',
    answered: 'Ert svar finns kvar som ni lämnade det. Vill ni lägga till något väljer ni Komplettera.',
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

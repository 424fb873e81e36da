import type { Coming, Overdue, RemindNowView } from '../contract/paminnelser.ts';
import type { SettingsFault } from '../paminnelse/settings.ts';

const workingDays = (n: number): string => (n === 1 ? '1 arbetsdag' : `${n} arbetsdagar`);

/** Reminders: the calendar of them, «Påminn nu», the question after the svarsdatum, and how the municipality wants them. */
export const tabPaminnelserSv = {
  heading: 'Påminnelser',
  none: 'Inga påminnelser väntar.',
  /** Why a reminder comes that day. `day` is the day it counts down to. */
  why: (because: Coming['because'], before: number | null, day: string): string => {
    switch (because) {
      case 'stop-date': return before === 0 ? `Nämndens stoppdag, ${day}` : `${workingDays(before ?? 0)} före nämndens stoppdag, ${day}`;
      case 'svarsdatum': return before === 0 ? 'Svarsdagen' : `${workingDays(before ?? 0)} före svarsdagen, ${day}`;
      case 'not-opened': return 'Om ingen har öppnat remissen';
      case 'chosen': return 'Dag som mottagaren har valt';
      default: return because satisfies never;
    }
  },
  movedFrom: (day: string): string => `Flyttad från ${day}, som är en lugn dag.`,
  paused: { remiss: 'Pausad', person: 'Pausad av mottagaren' },
  people: (n: number): string => (n === 1 ? '1 person' : `${n} personer`),
  to: (person: string, instans: string): string => `${person}, ${instans}`,

  pause: {
    action: 'Pausa alla påminnelser', resume: 'Återuppta',
    is: (by: string, day: string): string => `Påminnelserna är pausade av ${by} sedan ${day}. Svar tas emot som vanligt.`,
    done: 'Påminnelserna är pausade.', resumed: 'Påminnelserna är i gång igen.',
    silent: (person: string, instans: string, day: string): string => `${person}, ${instans}, har pausat sina påminnelser sedan ${day}.`,
  },

  now: {
    action: 'Påminn nu', title: 'Påminn nu', choose: 'Vilka ska påminnas?', card: 'Så här ser kortet ut',
    send: (n: number): string => (n === 1 ? 'Påminn 1 instans' : `Påminn ${n} instanser`),
    sending: 'Skickar …',
    sent: (n: number): string => (n === 0 ? 'Ingen ny påminnelse behövdes. Alla valda har redan fått ett kort i dag.' : n === 1 ? 'Påminnelsen är skickad.' : `${n} påminnelser är skickade.`),
    nobody: 'Ingen kan påminnas just nu.',
    leftOut: {
      'had-card': 'Har redan fått ett kort i dag', paused: 'Har pausat sina påminnelser', nobody: 'Ingen mottagare är utsedd', unreachable: 'Nås inte i Teams. Ring eller skriv.', overdue: 'Svarsdagen har passerat. Fråga i stället.', 'by-mail': 'Svarar per e-post. Påminn under Svarar per e-post.',
    } satisfies Record<NonNullable<RemindNowView['rows'][number]['leftOut']>, string>,
    quiet: (day: string): string => `Det är lugna veckor till och med ${day}. Kortet kommer ändå fram direkt.`,
    closed: 'Det är utanför kontorstid. Kortet kommer fram direkt.',
  },

  after: {
    heading: 'Inte registrerade i tid',
    question: (instans: string): string => `Vi har inte registrerat något yttrande från ${instans}. Är det på väg?`,
    day: (day: string): string => `Svarsdagen var ${day}.`,
    whom: 'Vem vill du fråga?', ask: 'Fråga i Teams', done: (person: string): string => `Frågan är skickad till ${person}.`,
    roll: { kontaktperson: 'internationell kontaktperson', stallforetradare: 'ställföreträdare', handlaggare: 'handläggare', namndsekreterare: 'nämndsekreterare', registrator: 'registrator', chef: 'chef' } satisfies Record<Overdue['people'][number]['roll'], string>,
    away: 'borta', unreachable: 'nås inte i Teams',
    asked: (person: string, day: string): string => `${person} fick frågan ${day}.`,
    answer: { 'pa-vag': 'Svar: Det är på väg.', 'vet-inte': 'Svar: Jag vet inte.' },
    call: 'Ring eller skriv själv', copy: 'Kopiera texten', copied: 'Texten är kopierad.',
    remiss: (title: string, diarienummer: string): string => `${title}, dnr ${diarienummer}`,
    text: (remiss: string, instans: string, day: string): string =>
      `Hej. Jag hör av mig om remissen ${remiss}. Vi har inte registrerat något yttrande från ${instans}. Svarsdagen var ${day}. Är det på väg?`,
    nobody: 'Ingen i registret kan frågas. Ring eller skriv till nämnden.',
  },

  mine: {
    title: 'Mina påminnelser', intro: 'Dagarna då Yttra påminner dig. Svarar ni tidigare slutar påminnelserna.', link: 'Visa mina kommande påminnelser',
    next: (day: string): string => `Nästa påminnelse till dig kommer ${day}.`,
    noneLeft: 'Inga fler påminnelser kommer till dig om den här remissen.',
    pausedBySender: 'Handläggaren har pausat påminnelserna.', pausedByMe: 'Dina påminnelser är pausade. Svarsdagen gäller ändå.',
    thursday: (day: string): string => `Påminn mig ${day}`, other: 'Välj en annan dag', day: 'Påminn mig den', save: 'Spara', dayWrong: (day: string): string => `Välj en arbetsdag efter i dag och före ${day}.`,
    pause: 'Pausa påminnelser', resume: 'Återuppta påminnelser', undo: 'Som det var', saved: 'Påminnelserna är ändrade.',
  },

  settings: {
    title: 'Inställningar', intro: 'Gäller hela kommunen. Ändringar loggas, och kommande påminnelser planeras om.',
    hours: 'När får påminnelser komma?', from: 'Tidigast', until: 'Senast', hoursHint: 'Arbetsdagar, aldrig före 08.00 eller efter 17.00.',
    steps: 'Hur många arbetsdagar före?', stepsHint: 'Räknas från nämndens stoppdag där den är känd, annars från svarsdagen.', step: (n: number): string => (n === 0 ? 'Samma dag' : String(n)),
    nudge: 'Påminn om ingen har öppnat remissen', nudgeNever: 'Aldrig', nudgeAfter: (n: number): string => `Efter ${workingDays(n)}`,
    quiet: 'Lugna veckor', quietHint: 'Då skickas inga påminnelser. De kommer i stället arbetsdagen före, eller första arbetsdagen efter.', quietNone: 'Inga lugna veckor är valda.',
    quietFrom: 'Från och med', quietTo: 'Till och med', add: 'Lägg till dagar', remove: 'Ta bort', removeOf: (from: string, to: string): string => `Ta bort ${from} till ${to}`,
    summer: (year: number): string => `Vecka 28–31 ${year}`, christmas: (year: number): string => `Jul och nyår ${year}`,
    save: 'Spara', saved: 'Inställningarna är sparade. Kommande påminnelser är omplanerade.', reset: 'Ångra ändringarna', defaults: 'Återställ till förvalen',
    faults: {
      hours: 'Välj tider mellan 08.00 och 17.00, den tidigaste först.', 'quiet-days': 'Fyll i båda dagarna.', 'quiet-order': 'Den sista dagen ligger före den första.', 'quiet-long': 'En lugn period kan vara högst tio veckor.',
      'quiet-many': 'Högst tio perioder.', 'no-steps': 'Välj minst en dag att påminna.', steps: 'Välj bland dagarna som visas.', nudge: 'Välj bland dagarna som visas.',
    } satisfies Record<SettingsFault, string>,
    sendingInQuiet: (day: string): string => `Det är lugna veckor till och med ${day}. Första kortet skickas ändå direkt när du trycker. Påminnelserna väntar.`,
  },
};

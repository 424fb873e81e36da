import type { SvarsuppdragStatus } from '../arende/arende.ts';
import type { Stance, Standing, WayOfAnswering } from '../svar/svar.ts';

/** Who answers: a nämnd decides in the nämnd, a company in its board. */
export type BodyKind = 'namnd' | 'bolag';

const stance: Record<Stance, string> = {
  tillstyrker: 'Tillstyrker',
  'tillstyrker-med-synpunkter': 'Tillstyrker med synpunkter',
  'avstyrker-delvis': 'Avstyrker delvis',
  avstyrker: 'Avstyrker',
  'inget-att-erinra': 'Inget att erinra',
  avstar: 'Avstår från att yttra sig',
};

const standing: Record<BodyKind, Record<Standing, string>> = {
  namnd: {
    tjansteperson: 'En tjänsteperson',
    forvaltningen: 'Förvaltningen',
    'pa-namndens-vagnar': 'På nämndens vägnar (delegation eller ordförandebeslut)',
    namnden: 'Nämnden',
  },
  bolag: {
    tjansteperson: 'En tjänsteperson',
    forvaltningen: 'Bolaget',
    'pa-namndens-vagnar': 'På styrelsens vägnar (delegation eller ordförandebeslut)',
    namnden: 'Styrelsen',
  },
};

const way: Record<BodyKind, Record<WayOfAnswering, string>> = {
  namnd: { namnden: 'Nämnden beslutar', 'forslag-forst': 'Förvaltningens förslag nu, nämndens beslut senare', delegation: 'På delegation', forvaltningen: 'Förvaltningen yttrar sig', avstar: 'Vi avstår' },
  bolag: { namnden: 'Styrelsen beslutar', 'forslag-forst': 'Bolagets förslag nu, styrelsens beslut senare', delegation: 'På delegation', forvaltningen: 'Bolaget yttrar sig', avstar: 'Vi avstår' },
};

const status: Record<SvarsuppdragStatus, string> = {
  oppet: 'Inte öppnad', oppnat: 'Öppnad', besvarat: 'Besvarad', avstatt: 'Avstår', forsenat: 'Inget svar ännu',
};

/** Words that cards, chat, tab and Word share. */
export const commonSv = {
  productName: 'Yttra',
  untitled: 'Utan titel',
  openInTab: 'Öppna i fliken',
  ovrigt: 'Övrigt',
  stance,
  standing,
  way,
  status,
  dnr: (diarienummer: string) => `dnr ${diarienummer}`,
  dateAndTime: (day: string, clock: string) => `${day} kl. ${clock}`,
  workingDays: (n: number) => (n === 1 ? '1 arbetsdag' : `${n} arbetsdagar`),
  synpunkter: (n: number) => (n === 0 ? 'inga synpunkter' : n === 1 ? '1 synpunkt' : `${n} synpunkter`),
  /** "a, b och c" */
  and: 'och',
};

export type CommonTexts = typeof commonSv;

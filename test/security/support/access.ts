import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import { DEFAULT_SETTINGS } from '#domain/paminnelse/settings.ts';
import { HANDLAGGARE, IDA, IT, REGISTRATOR, SAMUEL, SIGNE, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';

export const WHO = {
  handlaggare: HANDLAGGARE.aadObjectId, registrator: REGISTRATOR.aadObjectId,
  /** Kontaktperson, ställföreträdare and nämndsekreterare of socialnämnden, whose svarsuppdrag and anstånd are asked for. */
  own: SAMUEL.aadObjectId, substitute: VERA.aadObjectId, secretary: SIGNE.aadObjectId,
  /** Kontaktperson of servicenämnden; handläggare of idrottsnämnden. */
  otherNamnd: TOVE.aadObjectId, otherHandlaggare: IDA.aadObjectId,
  /** Signs in, but stands in no register. */
  outsider: IT.aadObjectId,
} as const;
export type Who = keyof typeof WHO;
export const EVERYBODY = Object.keys(WHO) as Who[];

/** What the routes' ids are filled with. */
export interface Ids {
  readonly arendeId: string;
  readonly svarsuppdragId: string;
  readonly anstandId: string;
  readonly doubtId: string;
}

export interface Access {
  /** A body that passes the contract. What changes something is refused later by a rule of the trade, so that a row can be asked by those who may, too. */
  readonly body?: (ids: Ids) => object;
  /** Everybody not named gets `others`; the outsider always 403. */
  readonly may: Partial<Record<Who, number>>;
  readonly others: number;
  /** Who may does change something with it. */
  readonly changes?: true;
}

const handles = (status: number): Pick<Access, 'may' | 'others'> => ({ may: { handlaggare: status, registrator: status }, others: 403 });
const answers = (status: number): Pick<Access, 'may' | 'others'> => ({ may: { own: status, substitute: status }, others: 403 });
const utkast = { formInstance: 'form-access', stance: null, standing: null, decidedBy: null, synpunkter: [] };

/** Every route of the contract, with what each kind of person gets. A route without a row does not compile, and fails the test. */
export const ACCESS: Record<RouteName, Access> = {
  me: { may: {}, others: 200 },
  chooseMorning: { body: () => ({ wanted: true }), ...handles(200), changes: true },
  hem: { may: {}, others: 200 },
  mySvarsuppdrag: { may: {}, others: 200 },
  register: handles(200),
  previewImport: { body: () => ({ name: 'x.csv', base64: '' }), ...handles(400) },
  applyImport: { body: () => ({ name: 'x.csv', base64: '', seen: '' }), ...handles(400) },
  undoImport: { body: () => ({}), ...handles(404) },
  exportRegister: { body: () => ({ list: 'namnder', format: 'csv' }), ...handles(200) },
  setAbsence: { body: () => ({ personId: 'person_finns_inte', firstDay: '2016-06-03', lastDay: '2016-06-03' }), ...handles(404) },
  handOver: { body: () => ({ instansId: 'instans_socialnamnd', roll: 'kontaktperson', personId: 'person_finns_inte', toAddress: 'finns.inte@stad.example', fromDay: '2016-06-03' }), may: { handlaggare: 400, registrator: 400, own: 400, substitute: 400 }, others: 403 },
  undoStandIn: { body: () => ({ id: 'franvaro_finns_inte' }), may: {}, others: 404 },
  listArenden: handles(200),
  getArende: handles(200),
  decideFalt: { body: () => ({ falt: 'titel', values: ['Ny titel'], seen: null, reason: 'x' }), ...handles(409) },
  settleDoubt: { body: ({ doubtId }) => ({ doubtId, value: null }), ...handles(409) },
  undoDecision: { body: () => ({}), ...handles(409) },
  previewUtskick: handles(200),
  previewOn: { body: () => ({ svarsdatum: '2016-10-31' }), ...handles(200) },
  sendUtskick: { body: () => ({ svarsdatum: '2016-10-17', seen: 'x' }), ...handles(409) },
  chooseRecipients: { body: () => ({ revision: 0, leftOut: [], added: [], wishes: [], toFullmaktige: null }), ...handles(409) },
  previewCard: { body: () => ({ instansId: 'instans_finns_inte' }), ...handles(404) },
  sendTestCard: { body: () => ({ instansId: 'instans_finns_inte' }), ...handles(404) },
  correctUtskick: { body: () => ({ revision: 99, title: 'Ny titel', svarsdatum: null, delar: null, handlingar: false, reason: 'x' }), ...handles(409) },
  enterOngoing: { body: () => ({ seen: 'x', sentOn: '2016-05-02', answered: [], remind: true }), ...handles(409) },
  setSecret: { body: () => ({ secret: true, reason: '' }), ...handles(400) },
  endUtskick: { body: () => ({ how: 'atertaget' }), ...handles(409) },
  leverans: handles(200),
  decideAnstand: { body: () => ({ outcome: 'beviljat', grantedTo: '2016-06-03', reason: null }), may: { handlaggare: 400 }, others: 403 },
  mail: handles(200),
  markMail: { body: () => ({ what: 'missiv', svarsuppdragId: null, sentOn: '2099-01-01' }), ...handles(400) },
  undoMail: { body: () => ({ id: 'utskickat_finns_inte' }), ...handles(404) },
  registerSvar: { body: () => ({ ...utkast, stance: 'avstar', standing: 'namnden', receivedOn: '2099-01-01', handlingId: null }), ...handles(400) },
  setByMail: { body: () => ({ instansId: 'instans_finns_inte', byMail: true }), ...handles(404) },
  createMissiv: { body: () => ({ svarsdatum: '2099-01-01' }), ...handles(409) },
  internalDay: handles(200),
  setInternalDay: { body: () => ({ day: null }), ...handles(409) },
  under: { may: { own: 200, substitute: 200, secretary: 200 }, others: 403 },
  sendUnder: { body: () => ({ instanser: ['instans_finns_inte'], svarsdatum: '2016-09-01' }), ...answers(404) },
  decideUnder: { body: () => ({ outcome: 'avslaget', reason: null }), may: {}, others: 404 },
  endUnder: { body: () => ({}), ...answers(409) },
  getSvarForm: { may: { own: 200, substitute: 200, secretary: 200 }, others: 403 },
  chooseWay: { body: () => ({ way: 'namnden' }), ...answers(200), changes: true },
  saveUtkast: { body: () => utkast, ...answers(200), changes: true },
  lamnaSvar: { body: () => ({ ...utkast, stance: 'avstar', standing: 'namnden' }), ...answers(400) },
  tellUtfall: { body: () => ({ meetingOn: '2016-06-03', outcome: 'bordlagt', decidedBy: null }), may: { own: 409, substitute: 409, secretary: 409 }, others: 403 },
  markProtokollsutdrag: { body: () => ({ link: null }), may: { own: 409, substitute: 409, secretary: 409 }, others: 403 },
  begarAnstand: { body: () => ({ askedFor: '2016-06-03', reason: 'x' }), ...answers(400) },
  getReminderSettings: handles(200),
  saveReminderSettings: { body: () => ({ settings: DEFAULT_SETTINGS, seen: { ...DEFAULT_SETTINGS, nudgeAfter: 29 } }), ...handles(409) },
  arendePaminnelser: handles(200),
  pauseArende: { body: () => ({ paused: false }), ...handles(200) },
  previewRemindNow: handles(200),
  remindNow: { body: () => ({ svarsuppdragIds: ['svarsuppdrag_finns_inte'] }), ...handles(200) },
  askAfter: { body: ({ svarsuppdragId }) => ({ svarsuppdragId, personId: 'person_finns_inte' }), ...handles(409) },
  myPaminnelser: { may: {}, others: 200 },
  getMyReminders: { may: { own: 200, substitute: 200, secretary: 200 }, others: 403 },
  setMyReminders: { body: () => ({ what: 'day', day: '2016-06-02' }), ...answers(400) },
  getSammanstallning: handles(200),
  saveSammanstallning: { body: () => ({ revision: 999, model: { stycken: [], setAside: [] } }), ...handles(409) },
  createWord: { body: () => ({ revision: 999 }), ...handles(409) },
};

export const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];
export const paramOf = (name: RouteName): string | null => /:(\w+)/.exec(ROUTES[name].path)?.[1] ?? null;
export const expectedOf = (name: RouteName, who: Who): number => (who === 'outsider' ? 403 : (ACCESS[name].may[who] ?? ACCESS[name].others));

/** The path with its one id, encoded unless told to stand as it is. */
export function pathOf(name: RouteName, id: string, encode: (text: string) => string = encodeURIComponent): string {
  return `/api${ROUTES[name].path.replace(/:\w+/, () => encode(id))}`;
}

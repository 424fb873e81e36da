import type { ArendeDetail, LeveransRow } from '#domain/contract/arenden.ts';
import type { BodyOf, PathParams, ResponseOf } from '#domain/contract/route.ts';
import type { ROUTES, RouteName } from '#domain/contract/routes.ts';
import type { Me } from '#domain/contract/hem.ts';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { unplaced } from '#domain/sammanstallning/sammanstallning.ts';
import { reminderHandlers } from './inventedReminders.ts';
import * as invented from './invented.ts';

/** What a test may look into and change. */
export interface FakeState {
  me: Me;
  arenden: Map<string, ArendeDetail>;
  leverans: LeveransRow[];
  sammanstallning: SammanstallningView;
  form: SvarForm;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Routes = typeof ROUTES;
type Handlers = { [N in RouteName]: (call: { params: PathParams<Routes[N]['path']>; body: BodyOf<Routes[N]> }) => ResponseOf<Routes[N]> };
const NOW = '2016-10-03T13:42:00.000Z';

export function createHandlers(tell: (arendeId: string) => void): { state: FakeState; handlers: Handlers } {
  const state: FakeState = {
    me: invented.me, arenden: new Map([invented.gron(), invented.strategi()].map((a) => [a.id, a])), leverans: invented.leverans(), sammanstallning: invented.sammanstallning(), form: invented.svarForm(),
  };
  const undone: ArendeDetail[] = [];
  const arende = (id: string): ArendeDetail => {
    const found = state.arenden.get(id);
    if (!found) throw new Refusal(404, 'not-found', 'Ärendet finns inte.');
    return found;
  };
  const put = (now: ArendeDetail): ArendeDetail => {
    state.arenden.set(now.id, now);
    tell(now.id);
    return now;
  };
  const decided = (was: ArendeDetail, change: (f: ArendeDetail['falt'][number]) => ArendeDetail['falt'][number], doubts = was.doubts): ArendeDetail => {
    undone.push(was);
    const falt = was.falt.map(change);
    const svarsdatum = falt.find((f) => f.falt === 'svarsdatum')?.confirmed?.[0] ?? null;
    const all = falt.every((f) => f.confirmed !== null);
    return put({ ...was, falt, doubts, svarsdatum, canUndo: true, stage: all ? 'hinner' : 'granska', blockers: all ? [] : ['Alla uppgifter är inte bekräftade.'] });
  };
  const handlers: Handlers = {
    me: () => state.me,
    chooseMorning: ({ body }) => (state.me = { ...state.me, morningCard: body.wanted }),
    hem: () => (state.me.mayHandle ? invented.hem : []),
    register: () => invented.register(),
    previewImport: () => invented.importPreview(),
    applyImport: () => ({ done: true }),
    undoImport: () => ({ done: true }),
    exportRegister: ({ body }) => ({ name: `Nämnder.${body.format}`, base64: 'TsOkbW5k' }),
    setAbsence: () => ({ done: true }),
    handOver: () => ({ done: true }),
    undoStandIn: () => ({ done: true }),
    mail: () => invented.mail(),
    markMail: () => invented.mail(),
    undoMail: () => ({ done: true }),
    registerSvar: () => arende([...state.arenden.keys()][0]!),
    setByMail: () => ({ done: true }),
    createMissiv: () => ({ name: 'Missiv.docx', webUrl: 'https://stad.sharepoint.example/Missiv.docx' }),
    internalDay: () => null,
    under: () => ({ choices: [], maySend: false, latest: '2016-10-14', proposal: null, sent: null }),
    sendUnder: () => ({ choices: [], maySend: false, latest: '2016-10-14', proposal: null, sent: null }),
    decideUnder: () => ({ choices: [], maySend: false, latest: '2016-10-14', proposal: null, sent: null }),
    endUnder: () => ({ choices: [], maySend: false, latest: '2016-10-14', proposal: null, sent: null }),
    setInternalDay: () => null,
    listArenden: () => [...state.arenden.values()].map(({ id, title, diarienummer, stage, svarsdatum, answered, total, workingDaysLeft, mine }) => ({ id, title, diarienummer, stage, svarsdatum, answered, total, workingDaysLeft, mine })),
    getArende: ({ params }) => arende(params.arendeId),
    decideFalt: ({ params, body }) => decided(arende(params.arendeId), (f) => (f.falt === body.falt
      ? { ...f, confirmed: body.values, confirmedBy: state.me.name, corrected: body.reason !== null, reason: body.reason } : f)),
    settleDoubt: ({ params, body }) => {
      const was = arende(params.arendeId);
      const doubt = was.doubts.find((d) => d.id === body.doubtId);
      const value = body.value;
      return decided(was, (f) => (f.falt === doubt?.falt && value !== null ? { ...f, confirmed: [value], confirmedBy: state.me.name } : f), was.doubts.map((d) => (d === doubt ? { ...d, resolvedBy: state.me.name } : d)));
    },
    undoDecision: ({ params }) => put(undone.pop() ?? arende(params.arendeId)),
    previewUtskick: ({ params }) => invented.preview(arende(params.arendeId).svarsdatum),
    previewOn: ({ body }) => invented.preview(body.svarsdatum),
    sendUtskick: ({ params, body }) => {
      const was = arende(params.arendeId);
      if (body.svarsdatum !== was.svarsdatum) throw new Refusal(409, 'changed', 'Remisstiden har ändrats. Läs igenom och skicka igen.');
      return put({ ...was, svarsuppdrag: Array.from({ length: 12 }, (_, i) => invented.row(i, false)), total: 12, stage: 'svar', utskickState: 'skickat', sent: invented.SENT });
    },
    chooseRecipients: ({ params, body }) => ({ ...invented.preview(arende(params.arendeId).svarsdatum), revision: body.revision + 1 }),
    previewCard: () => ({ card: invented.preview().card! }),
    sendTestCard: () => ({ done: true }),
    correctUtskick: ({ params, body }) => put({ ...arende(params.arendeId), svarsdatum: body.svarsdatum ?? arende(params.arendeId).svarsdatum, sent: { ...invented.SENT, revision: body.revision + 1 } }),
    enterOngoing: ({ params, body }) => put({ ...arende(params.arendeId), stage: 'svar', utskickState: 'skickat', sent: { ...invented.SENT, elsewhere: true, sentOn: body.sentOn }, svarsuppdrag: [invented.row(0, false)], total: 1 }),
    setSecret: ({ params, body }) => put({ ...arende(params.arendeId), secret: body.secret ? { reason: body.reason, by: state.me.name, on: '2016-09-05' } : null }),
    endUtskick: ({ params, body }) => put(body.how === 'stangt' ? { ...arende(params.arendeId), utskickState: 'stangt' } : { ...arende(params.arendeId), utskickState: null, sent: null, svarsuppdrag: [], stage: 'skicka' }),
    leverans: () => state.leverans,
    decideAnstand: ({ body }) => {
      const was = arende('arende_strategi');
      return put({ ...was, svarsuppdrag: was.svarsuppdrag.map((s) => (s.anstandId === null ? s : { ...s, anstand: body.outcome, anstandId: null, anstandTo: body.grantedTo, svarsdatum: body.grantedTo ?? s.svarsdatum })) });
    },
    mySvarsuppdrag: () => [{ id: 'svarsuppdrag_0', arendeId: 'arende_strategi', title: state.form.title, diarienummer: '17-482/2016', instans: 'Servicenämnden', svarsdatum: '2016-10-17', workingDaysLeft: 10, status: state.form.lamnade.length > 0 ? 'besvarat' : 'oppnat' }],
    getSvarForm: () => state.form,
    chooseWay: ({ body }) => (state.form = { ...state.form, way: body.way }),
    saveUtkast: ({ body }) => (state.form = { ...state.form, utkast: body, utkastSavedAt: NOW }),
    lamnaSvar: ({ body }) => {
      const { formInstance, ...given } = body;
      if (formInstance !== state.form.formInstance) return state.form;
      const version = state.form.lamnade.length + 1;
      const lamnad = { ...given, id: `svar_${version}`, version, legalState: version === 1 ? 'lamnat' : 'kompletterat', receivedAt: NOW, by: state.me.name };
      return (state.form = { ...state.form, utkast: null, utkastSavedAt: null, lamnade: [...state.form.lamnade, lamnad], formInstance: `form-0000-000${version + 1}` });
    },
    tellUtfall: () => (state.form = { ...state.form, decision: { ...state.form.decision, ask: null } }),
    markProtokollsutdrag: () => (state.form = { ...state.form, decision: { ...state.form.decision, protokollsutdrag: false } }),
    begarAnstand: ({ body }) => (state.form = { ...state.form, anstand: { outcome: 'begart', askedFor: body.askedFor, grantedTo: null, reason: null } }),
    getSammanstallning: () => state.sammanstallning,
    saveSammanstallning: ({ body }) => {
      if (body.revision !== state.sammanstallning.revision) throw new Refusal(409, 'changed', 'Någon annan sparade först.');
      state.sammanstallning = { ...state.sammanstallning, revision: body.revision + 1, model: body.model };
      tell('arende_strategi');
      return state.sammanstallning;
    },
    ...reminderHandlers(),
    createWord: () => {
      if (unplaced(state.sammanstallning.model, state.sammanstallning.synpunkter).length > 0) throw new Refusal(409, 'unplaced', 'Synpunkter saknar plats.');
      const file = { name: 'Remissammanställning.docx', webUrl: 'https://ekvik.example/remisser/Remissammanställning.docx' };
      state.sammanstallning = { ...state.sammanstallning, dokument: [{ ...file, createdAt: NOW, createdBy: state.me.name }] };
      return file;
    },
  };
  return { state, handlers };
}

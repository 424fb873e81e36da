import type { ArendePaminnelser, Coming, MyReminders, ReminderSettings } from '#domain/contract/paminnelser.ts';
import type { BodyOf, ResponseOf } from '#domain/contract/route.ts';
import type { ROUTES } from '#domain/contract/routes.ts';
import { planDays } from '#domain/paminnelse/anchored.ts';
import { PAMINNELSE_STEPS } from '#domain/paminnelse/planPaminnelser.ts';
import { DEFAULT_SETTINGS } from '#domain/paminnelse/settings.ts';

type Routes = typeof ROUTES;
type Mine = 'getReminderSettings' | 'saveReminderSettings' | 'arendePaminnelser' | 'pauseArende' | 'previewRemindNow' | 'remindNow' | 'askAfter' | 'myPaminnelser' | 'getMyReminders' | 'setMyReminders';
type Handlers = { [N in Mine]: (call: { body: BodyOf<Routes[N]> }) => ResponseOf<Routes[N]> };

const defaults: ReminderSettings = { ...DEFAULT_SETTINGS, hours: { ...DEFAULT_SETTINGS.hours }, quiet: [], steps: [...DEFAULT_SETTINGS.steps] };
const NAMES = ['Servicenämnden', 'Kulturnämnden', 'Trafiknämnden'];

const comingOf = (paused: Coming['paused']): Coming[] => NAMES.flatMap((instans, i) => planDays({ sammantraden: [] }, 'x', '2016-10-17', '2016-10-03').map((d) => ({
  on: d.dueOn, svarsuppdragId: `svarsuppdrag_${i}`, arendeId: 'arende_strategi', title: 'Internationell strategi för Ekviks stad', instans, person: ['Greta Sand', 'Bo Ek', 'Cilla Alm'][i]!,
  before: PAMINNELSE_STEPS.find((s) => s.step === d.step)!.before, because: d.because, countsTo: d.countsTo, movedFrom: null, paused,
})));

/** The reminders of an invented town, with what is decided about them kept in memory. */
export function reminderHandlers(): Handlers {
  let settings = defaults;
  let paused: ArendePaminnelser['paused'] = null;
  let asked: ArendePaminnelser['overdue'][number]['asked'] = [];
  let mine: MyReminders = { coming: comingOf(null), paused: null, chosen: null, thursday: '2016-10-06', last: '2016-10-17' };
  const view = () => ({ settings, defaults, quietUntil: null });
  const arende = (): ArendePaminnelser => ({
    coming: comingOf(paused ? 'remiss' : null), paused, silent: [],
    overdue: [{
      svarsuppdragId: 'svarsuppdrag_9', instans: 'Äldrenämnden', svarsdatum: '2016-09-30', mailbox: 'aldrenamnden@ekvik.example', asked,
      people: [{ personId: 'person_reg', name: 'Rut Arkell', roll: 'registrator', away: false, reachable: true, mail: 'rut.arkell@ekvik.example' }, { personId: 'person_chef', name: 'Nils Bror', roll: 'chef', away: true, reachable: true, mail: null }],
    }],
  });
  return {
    getReminderSettings: view,
    saveReminderSettings: ({ body }) => { settings = body.settings; return view(); },
    arendePaminnelser: arende,
    pauseArende: ({ body }) => { paused = body.paused ? { by: 'Greta Sand', on: '2016-10-03' } : null; return arende(); },
    previewRemindNow: () => ({
      rows: NAMES.map((instans, i) => ({ svarsuppdragId: `svarsuppdrag_${i}`, instans, person: ['Greta Sand', 'Bo Ek', 'Cilla Alm'][i]!, opened: i > 0, leftOut: i === 2 ? 'had-card' as const : null })),
      card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Påminnelse: 10 arbetsdagar kvar.', weight: 'Bolder' }], actions: [] }, warning: null, quietUntil: null,
    }),
    remindNow: ({ body }) => ({ sent: body.svarsuppdragIds.length }),
    askAfter: () => { asked = [{ person: 'Rut Arkell', by: 'Greta Sand', on: '2016-10-03', answer: null }]; return arende(); },
    myPaminnelser: () => comingOf(null).filter((c) => c.instans === 'Servicenämnden'),
    getMyReminders: () => mine,
    setMyReminders: ({ body }) => (mine = body.what === 'pause' ? { ...mine, paused: 'person' } : body.what === 'day' ? { ...mine, chosen: body.day } : { ...mine, paused: null, chosen: null }),
  };
}

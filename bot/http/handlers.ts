import { ok, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { begarAnstand } from '#bot/usecases/begarAnstand.ts';
import { chooseMorning } from '#bot/usecases/chooseMorning.ts';
import { chooseWay } from '#bot/usecases/chooseWay.ts';
import { chooseRecipients } from '#bot/usecases/chooseRecipients.ts';
import { correctUtskick } from '#bot/usecases/correctUtskick.ts';
import { createWord } from '#bot/usecases/createWord.ts';
import { decideAnstand } from '#bot/usecases/decideAnstand.ts';
import { decideFalt } from '#bot/usecases/decideFalt.ts';
import { endUtskick } from '#bot/usecases/endUtskick.ts';
import { enterOngoing } from '#bot/usecases/enterOngoing.ts';
import { exportRegister } from '#bot/usecases/exportRegister.ts';
import { getArende } from '#bot/usecases/getArende.ts';
import { getHem } from '#bot/usecases/getHem.ts';
import { getLeverans } from '#bot/usecases/getLeverans.ts';
import { arendePaminnelser } from '#bot/usecases/arendePaminnelser.ts';
import { askAfter } from '#bot/usecases/askAfter.ts';
import { getMe } from '#bot/usecases/getMe.ts';
import { getRegister } from '#bot/usecases/getRegister.ts';
import { getSammanstallning } from '#bot/usecases/getSammanstallning.ts';
import { getSvarForm } from '#bot/usecases/getSvarForm.ts';
import { handOver } from '#bot/usecases/handOver.ts';
import { applyImport, previewImport } from '#bot/usecases/importFile.ts';
import { lamnaSvar } from '#bot/usecases/lamnaSvar.ts';
import { listArenden } from '#bot/usecases/listArenden.ts';
import { listMySvarsuppdrag } from '#bot/usecases/listMySvarsuppdrag.ts';
import { markProtokollsutdrag } from '#bot/usecases/markProtokollsutdrag.ts';
import { openSvarsuppdrag } from '#bot/usecases/openSvarsuppdrag.ts';
import { previewCard, previewUtskick } from '#bot/usecases/previewUtskick.ts';
import { saveSammanstallning } from '#bot/usecases/saveSammanstallning.ts';
import { saveUtkast } from '#bot/usecases/saveUtkast.ts';
import { sendTestCard } from '#bot/usecases/sendTestCard.ts';
import { sendUtskick } from '#bot/usecases/sendUtskick.ts';
import { setAbsence, undoStandIn } from '#bot/usecases/setAbsence.ts';
import { setSecret } from '#bot/usecases/setSecret.ts';
import { settleDoubt } from '#bot/usecases/settleDoubt.ts';
import { tellUtfall } from '#bot/usecases/tellUtfall.ts';
import { getMyReminders, myPaminnelser, setMyReminders } from '#bot/usecases/myReminders.ts';
import { pauseArende } from '#bot/usecases/pauseArende.ts';
import { getReminderSettings, saveReminderSettings } from '#bot/usecases/reminderSettings.ts';
import { previewRemindNow, remindNow } from '#bot/usecases/remindNow.ts';
import { undoDecision } from '#bot/usecases/undoDecision.ts';
import { undoImport } from '#bot/usecases/undoImport.ts';
import type { Handlers } from './bindRoutes.ts';
import { outsideHandlers } from './outsideHandlers.ts';

/** What was done, and then the whole of it as it stands now; or why it was not done. */
async function then<T, V>(done: Promise<Outcome<T>>, view: () => Promise<Outcome<V>>): Promise<Outcome<V>> {
  const outcome = await done;
  return outcome.kind === 'refused' ? outcome : view();
}

/** The contract's endpoints, each as its use case. `wake` tells the ledger's loop that there is something to send. */
export function createHandlers(p: Ports, wake: () => void): Handlers {
  const waking = async <T>(done: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await done;
    if (outcome.kind === 'ok') wake();
    return outcome;
  };
  return {
    ...outsideHandlers(p, waking),
    getReminderSettings: ({ actor }) => getReminderSettings(p, actor),
    saveReminderSettings: ({ actor, body }) => then(saveReminderSettings(p, actor, body.settings, body.seen), () => getReminderSettings(p, actor)),
    arendePaminnelser: ({ actor, params }) => arendePaminnelser(p, actor, params.arendeId),
    pauseArende: ({ actor, params, body }) => then(pauseArende(p, actor, params.arendeId, body.paused), () => arendePaminnelser(p, actor, params.arendeId)),
    previewRemindNow: ({ actor, params }) => previewRemindNow(p, actor, params.arendeId),
    remindNow: ({ actor, params, body }) => waking(remindNow(p, actor, params.arendeId, body.svarsuppdragIds)),
    askAfter: ({ actor, params, body }) => then(waking(askAfter(p, actor, params.arendeId, body.svarsuppdragId, body.personId)), () => arendePaminnelser(p, actor, params.arendeId)),
    myPaminnelser: async ({ actor }) => ok(await myPaminnelser(p, actor)),
    getMyReminders: ({ actor, params }) => getMyReminders(p, actor, params.svarsuppdragId),
    setMyReminders: ({ actor, params, body }) => then(setMyReminders(p, actor, params.svarsuppdragId, body), () => getMyReminders(p, actor, params.svarsuppdragId)),
    me: async ({ actor }) => ok(await getMe(p, actor)),
    chooseMorning: ({ actor, body }) => then(chooseMorning(p, actor, body.wanted), async () => ok(await getMe(p, actor))),
    hem: async ({ actor }) => ok(await getHem(p, actor)),
    previewImport: ({ actor, body }) => previewImport(p, actor, body),
    applyImport: ({ actor, body }) => then(applyImport(p, actor, body), async () => ok({ done: true as const })),
    undoImport: ({ actor }) => then(undoImport(p, actor), async () => ok({ done: true as const })),
    exportRegister: ({ actor, body }) => exportRegister(p, actor, body),
    setAbsence: ({ actor, body }) => then(setAbsence(p, actor, body), async () => ok({ done: true as const })),
    handOver: ({ actor, body }) => then(waking(handOver(p, actor, body)), async () => ok({ done: true as const })),
    undoStandIn: ({ actor, body }) => then(undoStandIn(p, actor, body.id), async () => ok({ done: true as const })),
    register: ({ actor }) => getRegister(p, actor),
    listArenden: ({ actor }) => listArenden(p, actor),
    getArende: ({ actor, params }) => getArende(p, actor, params.arendeId),
    decideFalt: ({ actor, params, body }) => then(decideFalt(p, actor, params.arendeId, body), () => getArende(p, actor, params.arendeId)),
    settleDoubt: ({ actor, params, body }) => then(settleDoubt(p, actor, params.arendeId, body.doubtId, body.value), () => getArende(p, actor, params.arendeId)),
    undoDecision: ({ actor, params }) => then(undoDecision(p, actor, params.arendeId), () => getArende(p, actor, params.arendeId)),
    previewUtskick: ({ actor, params }) => previewUtskick(p, actor, params.arendeId),
    previewOn: ({ actor, params, body }) => previewUtskick(p, actor, params.arendeId, body.svarsdatum),
    sendUtskick: ({ actor, params, body }) => then(waking(sendUtskick(p, actor, params.arendeId, body)), () => getArende(p, actor, params.arendeId)),
    chooseRecipients: ({ actor, params, body }) => then(chooseRecipients(p, actor, params.arendeId, body), () => previewUtskick(p, actor, params.arendeId)),
    previewCard: ({ actor, params, body }) => previewCard(p, actor, params.arendeId, body.instansId),
    sendTestCard: ({ actor, params, body }) => then(waking(sendTestCard(p, actor, params.arendeId, body.instansId)), async () => ok({ done: true as const })),
    correctUtskick: ({ actor, params, body }) => then(waking(correctUtskick(p, actor, params.arendeId, body)), () => getArende(p, actor, params.arendeId)),
    enterOngoing: ({ actor, params, body }) => then(waking(enterOngoing(p, actor, params.arendeId, body)), () => getArende(p, actor, params.arendeId)),
    setSecret: ({ actor, params, body }) => then(waking(setSecret(p, actor, params.arendeId, body)), () => getArende(p, actor, params.arendeId)),
    endUtskick: ({ actor, params, body }) => then(waking(endUtskick(p, actor, params.arendeId, body.how)), () => getArende(p, actor, params.arendeId)),
    leverans: ({ actor, params }) => getLeverans(p, actor, params.arendeId),
    decideAnstand: async ({ actor, params, body }) => {
      const decided = await waking(decideAnstand(p, actor, params.anstandId, { ...body, onlySender: true }));
      return decided.kind === 'refused' ? decided : getArende(p, actor, decided.value.arendeId);
    },
    mySvarsuppdrag: async ({ actor }) => ok([...await listMySvarsuppdrag(p, actor)]),
    getSvarForm: async ({ actor, params }) => then(openSvarsuppdrag(p, actor, params.svarsuppdragId), () => getSvarForm(p, actor, params.svarsuppdragId)),
    chooseWay: ({ actor, params, body }) => then(chooseWay(p, actor, params.svarsuppdragId, body.way), () => getSvarForm(p, actor, params.svarsuppdragId)),
    saveUtkast: ({ actor, params, body }) => then(saveUtkast(p, actor, params.svarsuppdragId, body), () => getSvarForm(p, actor, params.svarsuppdragId)),
    lamnaSvar: ({ actor, params, body }) => then(waking(lamnaSvar(p, actor, params.svarsuppdragId, body, 'tab')), () => getSvarForm(p, actor, params.svarsuppdragId)),
    tellUtfall: ({ actor, params, body }) => then(waking(tellUtfall(p, actor, params.svarsuppdragId, body, 'tab')), () => getSvarForm(p, actor, params.svarsuppdragId)),
    markProtokollsutdrag: ({ actor, params, body }) => then(waking(markProtokollsutdrag(p, actor, params.svarsuppdragId, body.link)), () => getSvarForm(p, actor, params.svarsuppdragId)),
    begarAnstand: ({ actor, params, body }) =>
      then(waking(begarAnstand(p, actor, params.svarsuppdragId, body.askedFor, body.reason)), () => getSvarForm(p, actor, params.svarsuppdragId)),
    getSammanstallning: ({ actor, params }) => getSammanstallning(p, actor, params.arendeId),
    saveSammanstallning: ({ actor, params, body }) =>
      then(saveSammanstallning(p, actor, params.arendeId, body.revision, body.model), () => getSammanstallning(p, actor, params.arendeId)),
    createWord: ({ actor, token, params, body }) => waking(createWord(p, actor, token, params.arendeId, body.revision)),
  };
}

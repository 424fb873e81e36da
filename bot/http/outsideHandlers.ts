import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { createMissiv } from '#bot/usecases/createMissiv.ts';
import { decideAnstand } from '#bot/usecases/decideAnstand.ts';
import { getArende } from '#bot/usecases/getArende.ts';
import { getInternalDay, setInternalDay } from '#bot/usecases/internalDay.ts';
import { getMail, markMail, undoMail } from '#bot/usecases/markMail.ts';
import { registerSvar } from '#bot/usecases/registerSvar.ts';
import { endUnder, getUnder, sendUnder } from '#bot/usecases/underremiss.ts';
import { setByMail } from '#bot/usecases/setByMail.ts';
import type { outsideRoutes } from '#domain/contract/outside.ts';
import type { Handlers } from './bindRoutes.ts';

const done = async (act: Promise<Outcome<unknown>>): Promise<Outcome<{ done: true }>> => {
  const outcome = await act;
  return outcome.kind === 'refused' ? outcome : ok({ done: true as const });
};

/** What goes on outside of Teams: by e-mail, towards who asks us, and below an instans. */
export function outsideHandlers(p: Ports, waking: <T>(act: Promise<Outcome<T>>) => Promise<Outcome<T>>): Pick<Handlers, keyof typeof outsideRoutes> {
  return {
    mail: ({ actor, params }) => getMail(p, actor, params.arendeId),
    markMail: async ({ actor, params, body }) => {
      const told = await markMail(p, actor, params.arendeId, body);
      return told.kind === 'refused' ? told : getMail(p, actor, params.arendeId);
    },
    undoMail: ({ actor, body }) => done(undoMail(p, actor, body.id)),
    registerSvar: async ({ actor, params, body }) => {
      const registered = await waking(registerSvar(p, actor, params.svarsuppdragId, body));
      return registered.kind === 'refused' ? registered : getArende(p, actor, registered.value.arendeId);
    },
    setByMail: ({ actor, body }) => done(waking(setByMail(p, actor, body))),
    createMissiv: ({ actor, token, params, body }) => createMissiv(p, actor, token, params.arendeId, body.svarsdatum),
    internalDay: ({ actor, params }) => getInternalDay(p, actor, params.arendeId),
    under: ({ actor, params }) => getUnder(p, actor, params.svarsuppdragId),
    sendUnder: async ({ actor, params, body }) => {
      const sent = await waking(sendUnder(p, actor, params.svarsuppdragId, body));
      return sent.kind === 'refused' ? sent : getUnder(p, actor, params.svarsuppdragId);
    },
    decideUnder: async ({ actor, params, body }) => {
      const decided = await waking(decideAnstand(p, actor, params.anstandId, { ...body, grantedTo: null, onlyUnder: true }));
      if (decided.kind === 'refused') return decided;
      return decided.value.parentSvarsuppdragId === null ? refused('not-found') : getUnder(p, actor, decided.value.parentSvarsuppdragId);
    },
    endUnder: async ({ actor, params }) => {
      const ended = await endUnder(p, actor, params.svarsuppdragId);
      return ended.kind === 'refused' ? ended : getUnder(p, actor, params.svarsuppdragId);
    },
    setInternalDay: async ({ actor, params, body }) => {
      const set = await setInternalDay(p, actor, params.arendeId, body.day);
      return set.kind === 'refused' ? set : getInternalDay(p, actor, params.arendeId);
    },
  };
}

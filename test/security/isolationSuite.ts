import { beforeAll, describe, expect, test } from '@jest/globals';
import { ROUTES } from '#domain/contract/routes.ts';
import { cardOf } from '#local/connector/wire.ts';
import { HANDLAGGARE, IT, KERSTIN, REGISTRATOR, SAMUEL, SIGNE, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import { ROUTE_NAMES, paramOf, type Ids } from './support/access.ts';
import { bearerOf, call, knownIds } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { CANARY } from './support/canaries.ts';
import { activityOf, toDoor } from './support/turns.ts';

type CanaryName = keyof typeof CANARY;
const { aadObjectId: handlaggare } = HANDLAGGARE;
/** Who may read each mark; to everybody else it does not exist. A request for anstånd goes to the sender, with its reason, and so does what is handed in. */
const MAY_READ: Record<CanaryName, readonly string[]> = {
  utkastService: [TOVE.aadObjectId], beslutService: [TOVE.aadObjectId],
  utkastSocial: [SAMUEL, VERA, SIGNE].map((p) => p.aadObjectId),
  skalSocial: [handlaggare, REGISTRATOR.aadObjectId],
  synpunktKultur: [KERSTIN.aadObjectId, handlaggare, REGISTRATOR.aadObjectId], beslutKultur: [KERSTIN.aadObjectId],
  chatt: [],
};
/** Where the mark must turn up, or the test would pass on an empty product. */
const MUST_READ: readonly (readonly [CanaryName, string])[] = [
  ['utkastService', TOVE.aadObjectId], ['utkastSocial', SAMUEL.aadObjectId], ['utkastSocial', VERA.aadObjectId], ['skalSocial', handlaggare], ['synpunktKultur', handlaggare], ['synpunktKultur', KERSTIN.aadObjectId],
];

const QUESTIONS = ['hej', 'hjälp', 'mina remisser', 'vad är kvar', 'när ska vi svara', 'Vilka har inte svarat?', 'vad har servicenämnden skrivit', 'visa utkastet för socialnämnden', 'när ska vi svara på 171-482/2016'];

function marksIn(text: string): CanaryName[] {
  return (Object.keys(CANARY) as CanaryName[]).filter((name) => text.includes(CANARY[name]));
}

export function isolationSuite(get: () => AttackedTown): void {
  describe('what one nämnd writes, no other reads', () => {
    let ids: Ids;
    let people: readonly string[];
    const seen = new Set<string>();
    beforeAll(async () => {
      get().clock.skip(60);
      ids = await knownIds(get());
      people = get().town.scenario.municipality.people.map((p) => p.aadObjectId);
      // The suites before this one have changed these two drafts; the marks are written again.
      const tove = await get().person(TOVE.aadObjectId);
      await tove.call('saveUtkast', { svarsuppdragId: get().svarsuppdrag['Servicenämnden']! }, { formInstance: 'form-service', stance: null, standing: null, decidedBy: CANARY.beslutService, synpunkter: [{ delId: null, text: CANARY.utkastService }] });
      const samuel = await get().person(SAMUEL.aadObjectId);
      await samuel.call('saveUtkast', { svarsuppdragId: ids.svarsuppdragId }, { formInstance: 'form-social', stance: null, standing: null, decidedBy: null, synpunkter: [{ delId: null, text: CANARY.utkastSocial }] });
    });

    test('in any answer of any GET of the contract, to anybody, for any id', async () => {
      const rig = get();
      const forms = Object.values(rig.svarsuppdrag);
      const calls = ROUTE_NAMES.filter((name) => ROUTES[name].method === 'GET').flatMap((name) => {
        const param = paramOf(name) as keyof Ids | null;
        return param === 'svarsuppdragId' ? forms.map((id) => ({ name, id })) : [{ name, id: param === null ? '' : ids[param] }];
      });
      expect(calls.length).toBeGreaterThan(20);
      for (const aad of people) {
        const authorization = await bearerOf(rig, aad);
        for (const { name, id } of calls) {
          for (const mark of marksIn((await call(rig, name, { ids, authorization, id })).text)) {
            seen.add(`${mark} ${aad}`);
            expect([name, mark, MAY_READ[mark].includes(aad)]).toEqual([name, mark, true]);
          }
        }
      }
    });

    test('in any answer of the bot, to anybody, whatever is asked', async () => {
      const rig = get();
      for (const aad of people) {
        const from = rig.town.connector.log.length;
        for (const text of QUESTIONS) expect((await toDoor(rig, activityOf(rig, aad, { text }))).status).toBe(200);
        const said = rig.town.connector.log.slice(from).map((entry) => JSON.stringify(entry.activity)).join('\n');
        expect(rig.town.connector.log.length - from).toBe(QUESTIONS.length);
        for (const mark of marksIn(said)) expect([mark, MAY_READ[mark].includes(aad)]).toEqual([mark, true]);
        if (aad === IT.aadObjectId) expect(said).not.toMatch(/171-482|Internationell|nämnden/);
      }
    });

    test('on any card of anybody, as sent, as redrawn and as notified', async () => {
      const rig = get();
      await rig.town.timeline.settle();
      let cards = 0;
      for (const aad of people) {
        for (const message of rig.town.connector.userSide.chat(aad).messages) {
          if (message.from === 'bot' && cardOf(message.activity) !== null) cards += 1;
          for (const mark of marksIn(JSON.stringify([message.from === 'bot' ? message.activity : null, message.view]))) {
            seen.add(`${mark} ${aad}`);
            expect([mark, MAY_READ[mark].includes(aad)]).toEqual([mark, true]);
          }
        }
      }
      for (const entry of rig.town.connector.log) for (const mark of marksIn(JSON.stringify(entry.activity))) expect([mark, MAY_READ[mark].includes(entry.personAadId ?? '')]).toEqual([mark, true]);
      expect(cards).toBeGreaterThanOrEqual(10);
    });

    test('while those who should do read it', () => {
      for (const [mark, aad] of MUST_READ) expect([...seen]).toContain(`${mark} ${aad}`);
    });

    test('nor in a file of the library, or in anything that went to Graph', () => {
      const written = get().town.graph.requests.filter((r) => r.method !== 'GET').map((r) => JSON.stringify(r.requestBody ?? '')).join('\n');
      expect(marksIn(written)).toEqual([]);
    });

    test('and a transaction that names no instans sees no draft at all', async () => {
      const rig = get();
      const { store } = rig.town.product;
      const of = rig.svarsuppdrag['Servicenämnden']!;
      const instans = (await store.tx((s) => s.utskick.svarsuppdrag(of)))!.instansId;
      const other = (await store.tx((s) => s.utskick.svarsuppdrag(ids.svarsuppdragId)))!.instansId;
      expect(await store.tx((s) => s.svar.utkast(of))).toBeNull();
      expect(await store.tx((s) => s.svar.utkast(of), [other])).toBeNull();
      expect(JSON.stringify(await store.tx((s) => s.svar.utkast(of), [instans]))).toContain(CANARY.utkastService);
    });
  });
}

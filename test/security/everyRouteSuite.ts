import { beforeAll, describe, expect, test } from '@jest/globals';
import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import { BJORN, HENRIK, KERSTIN, LEYLA, MIRA, SOFIA } from '#local/scenarios/internationellStrategi/people.ts';
import { ACCESS, EVERYBODY, expectedOf, paramOf, pathOf, ROUTE_NAMES, WHO, type Ids, type Who } from './support/access.ts';
import { bearerOf, call, codeIn, knownIds } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { ask } from './support/http.ts';

const WITH_ID = ROUTE_NAMES.filter((name) => paramOf(name) !== null);
const WITH_BODY = ROUTE_NAMES.filter((name) => ROUTES[name].method !== 'GET');
const MALFORMED = ['x', '..', "arende_1' or '1'='1", 'arende_1;drop table svar', 'arende_1%00', 'svarsuppdrag_{"$ne":null}', '*', 'null', '-1', `arende_${'x'.repeat(500)}`, 'arende_é'];
/** What nobody may set from outside, whatever the body is about. */
const MASS = { tenantId: 'x', role: 'admin', roller: [], status: 'besvarat', state: 'stangt', personId: 'person_x', by: 'person_x', actor: {}, instansId: 'instans_x', receivedAt: '2016-01-01T00:00:00.000Z', legalState: 'lamnat', version: 9, mayHandle: true, id: 'x' };

/** Somebody of the rows who gets as far as the route's own rules. */
const oneWhoMay = (name: RouteName): Who => EVERYBODY.find((one) => ACCESS[name].may[one] !== undefined) ?? 'handlaggare';

export function everyRouteSuite(get: () => AttackedTown): void {
  describe('every route of the contract', () => {
    let ids: Ids;
    beforeAll(async () => { ids = await knownIds(get()); });

    test('has its row in the table of access', () => {
      expect(Object.keys(ACCESS).sort()).toEqual([...ROUTE_NAMES].sort());
      for (const name of WITH_BODY) expect([name, typeof ACCESS[name].body]).toEqual([name, 'function']);
      for (const name of WITH_ID) expect(Object.keys(ids)).toContain(paramOf(name));
      expect(Object.values(ids).every((id) => id !== '')).toBe(true);
    });

    describe.each(ROUTE_NAMES)('35 %s', (name) => {
      test('gives each person what is theirs, and 403 to the others', async () => {
        const rig = get();
        rig.clock.skip(10);
        const asks = async (who: Who): Promise<void> => {
          const answer = await call(rig, name, { ids, authorization: await bearerOf(rig, WHO[who]) });
          expect([who, answer.status]).toEqual([who, expectedOf(name, who)]);
          if (answer.status === 403) expect(codeIn(answer)).toBe(who === 'outsider' ? 'not-in-register' : 'not-yours');
        };
        const changing = EVERYBODY.filter((who) => ACCESS[name].changes === true && expectedOf(name, who) === 200);
        const { changed } = await rig.watching(async () => {
          for (const who of EVERYBODY) if (!changing.includes(who)) await asks(who);
        });
        expect(changed).toEqual([]);
        for (const who of changing) await asks(who);
      });
    });

    test.each(WITH_ID)('24 35 %s: an id that is unknown, malformed or of another kind is 404 to those who may, and never found by others', async (name) => {
      const rig = get();
      rig.clock.skip(10);
      const may = await bearerOf(rig, paramOf(name) === 'svarsuppdragId' ? WHO.own : WHO.handlaggare);
      const mayNot = await bearerOf(rig, HENRIK.aadObjectId);
      const unknown = paramOf(name)!.replace(/Id$/, '_000000000000');
      const kinds = [...Object.values(ids).filter((id) => id !== ids[paramOf(name) as keyof Ids]), unknown];
      const { changed } = await rig.watching(async () => {
        for (const id of [...kinds, ...MALFORMED]) {
          expect([id, (await call(rig, name, { ids, authorization: may, id })).status]).toEqual([id, 404]);
          expect([403, 404]).toContain((await call(rig, name, { ids, authorization: mayNot, id })).status);
        }
      });
      expect(changed).toEqual([]);
    });

    test('35 a form opens for the people of that instans alone, of all thirteen', async () => {
      const rig = get();
      rig.clock.skip(10);
      const theirs: Readonly<Record<string, readonly string[]>> = {
        [HENRIK.aadObjectId]: ['Hägersten-Liljeholmens stadsdelsnämnd'], [SOFIA.aadObjectId]: ['Södermalms stadsdelsnämnd'], [KERSTIN.aadObjectId]: ['Kulturnämnden'], [BJORN.aadObjectId]: ['Stockholms Stadshus AB'],
        [LEYLA.aadObjectId]: ['Rinkeby-Kista stadsdelsnämnd'], [MIRA.aadObjectId]: ['Kyrkogårdsnämnden', 'Miljö- och hälsoskyddsnämnden'], [WHO.otherNamnd]: ['Servicenämnden'], [WHO.handlaggare]: [], [WHO.registrator]: [],
      };
      expect(Object.keys(rig.svarsuppdrag)).toHaveLength(13);
      for (const [aad, own] of Object.entries(theirs)) {
        const open: string[] = [];
        for (const [instans, id] of Object.entries(rig.svarsuppdrag)) {
          const { status } = await call(rig, 'getSvarForm', { ids, authorization: await bearerOf(rig, aad), id });
          if (status === 200) open.push(instans);
          else expect(status).toBe(403);
        }
        expect(open.sort()).toEqual([...own].sort());
      }
    });

    test.each(WITH_BODY)('36 %s: a key that is not in the contract is refused, each of them', async (name) => {
      const rig = get();
      rig.clock.skip(10);
      const who = oneWhoMay(name);
      const authorization = await bearerOf(rig, WHO[who]);
      const { changed } = await rig.watching(async () => {
        // A key that the contract has names what the call is about, not who makes it.
        const own = Object.keys(ACCESS[name].body!(ids));
        for (const [key, value] of Object.entries(MASS).filter(([one]) => !own.includes(one))) {
          const answer = await call(rig, name, { ids, authorization, body: { ...ACCESS[name].body!(ids), [key]: value } });
          expect([key, answer.status, codeIn(answer)]).toEqual([key, 400, 'bad-input']);
        }
        for (const body of ['[]', 'null', '"x"', '7', '{"a":', '', '{"__proto__":{"polluted":1}}', '['.repeat(50_000), `{"revision":${'1'.repeat(400)}}`]) {
          const answer = await call(rig, name, { ids, authorization, body });
          // Where the contract wants an empty object, nothing at all is one.
          expect([body.slice(0, 20), answer.status]).toEqual([body.slice(0, 20), body === '' && own.length === 0 ? expectedOf(name, who) : 400]);
        }
      });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(changed).toEqual([]);
    });

    test.each(WITH_BODY)('40 %s: a simple form or text post is refused, signed in or not; so is a body without a type', async (name) => {
      const rig = get();
      rig.clock.skip(10);
      const who = oneWhoMay(name);
      const path = pathOf(name, ids[paramOf(name) as keyof Ids]);
      const body = JSON.stringify(ACCESS[name].body!(ids));
      const { changed } = await rig.watching(async () => {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', 'application/json; charset=iso-8859-1', 'application/jsonx', '']) {
          for (const [authorization, status] of [[await bearerOf(rig, WHO[who]), 400], [null, 401]] as const) {
            const headers = { ...(type === '' ? {} : { 'content-type': type }), ...(authorization === null ? {} : { authorization }), origin: 'https://evil.example', cookie: 'session=1' };
            const answer = await ask(rig.town.productUrl, { method: ROUTES[name].method, path, headers, body });
            expect([type, answer.status]).toEqual([type, status]);
          }
        }
      });
      expect(changed).toEqual([]);
    });
  });
}

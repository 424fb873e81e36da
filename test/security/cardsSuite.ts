import { describe, expect, test } from '@jest/globals';
import { CARD_ACTIONS, type CardVerb } from '#domain/contract/cardActions.ts';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import { HANDLAGGARE, HENRIK, IDA, IT, REGISTRATOR, SAMUEL, SIGNE, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { press, type CardAnswer, type Json } from './support/turns.ts';

type Rig = AttackedTown;
const on = (rig: Rig, instans: string): Json => ({ svarsuppdragId: rig.svarsuppdrag[instans] });
const error = (statusCode: number, code: keyof typeof errorsSv): CardAnswer => ({ statusCode, type: 'application/vnd.microsoft.error', value: { code, message: errorsSv[code] } });
type Try = readonly [expected: CardAnswer, aadObjectId: string, verb: unknown, data: unknown];

/** Each is answered as expected, and after all of them nothing has changed. */
async function refusedAs(rig: Rig, ...tries: readonly Try[]): Promise<void> {
  const { changed } = await rig.watching(async () => {
    for (const [expected, aad, verb, data] of tries) expect(await press(rig, aad, verb, data)).toEqual(expected);
  });
  expect(changed).toEqual([]);
}

const form: Json = { formInstance: 'form-attack', stance: 'tillstyrker', standing: 'forvaltningen', ovrigt: 'x' };

/** They are about the person alone, whoever the card was for. */
const ABOUT_ONESELF = ['setMyAbsence', 'undoAbsence', 'dismiss'] as const satisfies CardVerb[];
type AboutOthers = Exclude<CardVerb, (typeof ABOUT_ONESELF)[number]>;

/** What each verb needs beside its id, so that it would be done if the person might. A verb without a row does not compile. */
const WOULD_DO: Record<AboutOthers, { readonly id: 'svarsuppdrag' | 'anstand' | 'dispatch'; readonly more: Json }> = {
  refresh: { id: 'dispatch', more: {} },
  oppnad: { id: 'svarsuppdrag', more: {} },
  valjWay: { id: 'svarsuppdrag', more: { way: 'namnden' } },
  svara: { id: 'svarsuppdrag', more: {} },
  sparaUtkast: { id: 'svarsuppdrag', more: form },
  granskaSvar: { id: 'svarsuppdrag', more: form },
  lamnaSvar: { id: 'svarsuppdrag', more: { formInstance: 'form-service' } },
  tillbaka: { id: 'svarsuppdrag', more: {} },
  anstandForm: { id: 'svarsuppdrag', more: {} },
  paminnSenare: { id: 'svarsuppdrag', more: {} },
  pausaPaminnelser: { id: 'svarsuppdrag', more: {} },
  aterupptaPaminnelser: { id: 'svarsuppdrag', more: {} },
  svaraEfterfragan: { id: 'svarsuppdrag', more: { answer: 'pa-vag' } },
  begarAnstand: { id: 'svarsuppdrag', more: { askedFor: '2016-11-01', reason: 'x' } },
  reviewStance: { id: 'svarsuppdrag', more: { stance: 'avstar' } },
  tellUtfall: { id: 'svarsuppdrag', more: { meetingOn: '2016-06-01', outcome: 'bordlagt' } },
  markProtokollsutdrag: { id: 'svarsuppdrag', more: {} },
  beviljaAnstand: { id: 'anstand', more: {} },
  avslaAnstand: { id: 'anstand', more: {} },
};
const VERBS = (Object.keys(CARD_ACTIONS) as CardVerb[]).filter((verb): verb is AboutOthers => !(ABOUT_ONESELF as readonly string[]).includes(verb));
const withId = (kind: 'svarsuppdrag' | 'anstand' | 'dispatch', value: unknown): Json => ({ [`${kind}Id`]: value });

/** The dispatch that carried somebody's first card. */
async function dispatchOf(rig: Rig, aad: string): Promise<string> {
  return rig.town.product.store.tx(async (s) => {
    const person = await s.register.personByAadObjectId(aad);
    const entry = (await s.ledger.ofArende(rig.arendeId)).find((e) => e.dispatch !== null && e.contact.personId === person?.id);
    return entry?.dispatch?.id ?? '';
  });
}

/** A kontaktperson of another nämnd, a handläggare of another nämnd, the handläggare who sent it, the registrator. */
const MAY_NOT_ANSWER = [HENRIK, IDA, HANDLAGGARE, REGISTRATOR];

export function cardsSuite(get: () => AttackedTown): void {
  describe('cards', () => {
    test('every verb has its row', () => expect(Object.keys(WOULD_DO).sort()).toEqual([...VERBS].sort()));

    describe.each(VERBS)('%s', (verb) => {
      const { id, more } = WOULD_DO[verb];
      test('23 26 a card that was forwarded, or another\'s id: 403 to everybody who does not answer there', async () => {
        const rig = get();
        const target = { svarsuppdrag: rig.svarsuppdrag['Servicenämnden'], anstand: rig.anstandId, dispatch: await dispatchOf(rig, TOVE.aadObjectId) }[id];
        expect(target).toMatch(/_/);
        // An anstånd is the sender's handläggare's to decide, and hers alone; a dispatch says nothing to anybody but its receiver.
        const people = MAY_NOT_ANSWER.filter((person) => id !== 'anstand' || person !== HANDLAGGARE);
        const data = { ...withId(id, target), ...more };
        await refusedAs(rig, [error(403, 'not-in-register'), IT.aadObjectId, verb, data],
          ...people.map((person): Try => [id === 'dispatch' ? error(404, 'not-found') : error(403, 'not-yours'), person.aadObjectId, verb, data]));
      });

      test('24 an id that does not exist, as another tenant\'s does not: 404', async () => {
        await refusedAs(get(), [error(404, 'not-found'), id === 'anstand' ? HANDLAGGARE.aadObjectId : TOVE.aadObjectId, verb, { ...withId(id, `${id}_000000000000`), ...more }]);
      });

      test('23 an id that is none, or of another kind: never taken', async () => {
        const rig = get();
        const wrong: readonly unknown[] = ["' or 1=1 --", { $ne: null }, [rig.svarsuppdrag['Servicenämnden']], '../../svarsuppdrag_1', 7, true];
        await refusedAs(rig, ...wrong.map((value): Try => [error(400, 'bad-input'), TOVE.aadObjectId, verb, { ...withId(id, value), ...more }]),
          [error(404, 'not-found'), TOVE.aadObjectId, verb, { ...withId(id, rig.arendeId), ...more }]);
      });
    });

    test('an absence is the person\'s own: somebody else\'s id in the card changes nothing, and another\'s is not taken back', async () => {
      const rig = get();
      const register = await rig.town.product.store.register();
      const samuel = register.people.find((person) => person.aadObjectId === SAMUEL.aadObjectId)!.id;
      await refusedAs(rig, [error(403, 'not-in-register'), IT.aadObjectId, 'setMyAbsence', { firstDay: '2016-12-01', lastDay: '2016-12-02' }],
        [error(400, 'bad-days'), TOVE.aadObjectId, 'setMyAbsence', { personId: samuel, firstDay: '2016-12-02', lastDay: '2016-12-01' }],
        [error(404, 'not-found'), TOVE.aadObjectId, 'undoAbsence', { standInId: 'franvaro_000000000000' }]);
    });

    test('nobody grants their own anstånd, and the registrator does not either', async () => {
      const rig = get();
      await refusedAs(rig, ...[SAMUEL, VERA, REGISTRATOR].map((p): Try => [error(403, 'not-yours'), p.aadObjectId, 'beviljaAnstand', { anstandId: rig.anstandId, grantedTo: '2016-12-24' }]));
    });

    test('26 who may answer in somebody\'s place may press that one\'s card; who only follows the case may not hand in', async () => {
      const rig = get();
      expect(await press(rig, VERA.aadObjectId, 'tillbaka', on(rig, 'Socialnämnden'))).toMatchObject({ statusCode: 200 });
      await refusedAs(rig, ...(['sparaUtkast', 'granskaSvar', 'valjWay', 'begarAnstand'] as const).map((verb): Try => [error(403, 'not-yours'), SIGNE.aadObjectId, verb, { ...on(rig, 'Socialnämnden'), ...WOULD_DO[verb].more }]));
    });

    test('25 who, when and whose are not the card\'s to say: edited fields change nothing', async () => {
      const rig = get();
      const plain = await press(rig, TOVE.aadObjectId, 'tillbaka', on(rig, 'Servicenämnden'));
      const edited = {
        svarsdatum: '2030-01-01', instansId: 'instans_x', instans: 'Socialnämnden', personId: 'person_x', aadObjectId: HANDLAGGARE.aadObjectId, from: { aadObjectId: HANDLAGGARE.aadObjectId },
        tenantId: 'x', roll: 'handlaggare', role: 'admin', status: 'besvarat', state: 'stangt', mayHandle: true, userIds: ['*'], arendeId: rig.arendeId, cardVersion: 99,
      };
      const { answer, changed } = await rig.watching(() => press(rig, TOVE.aadObjectId, 'tillbaka', { ...on(rig, 'Servicenämnden'), ...edited }));
      expect(answer).toEqual(plain);
      expect(changed).toEqual([]);
      await refusedAs(rig, [error(403, 'not-yours'), TOVE.aadObjectId, 'sparaUtkast', { ...on(rig, 'Socialnämnden'), ...form, ...edited }]);
    });

    test.each(['', 'lamnasvar', 'LamnaSvar', 'admin', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(5_000), 7, null, { verb: 'svara' }])('27 the verb %j: 400', async (verb) => {
      await refusedAs(get(), [error(400, 'bad-input'), TOVE.aadObjectId, verb, on(get(), 'Servicenämnden')]);
    });

    test.each([
      ['stance', 'sparaUtkast', { ...form, stance: 'tillstyrker-allt' }], ['standing', 'sparaUtkast', { ...form, standing: 'kungen' }], ['stance as a list', 'granskaSvar', { ...form, stance: ['avslag'] }],
      ['way', 'valjWay', { way: 'kungen' }], ['a day that is none', 'begarAnstand', { askedFor: '2016-13-45', reason: 'x' }], ['a day with a clock', 'begarAnstand', { askedFor: '2016-11-01T00:00:00Z', reason: 'x' }],
      ['no reason', 'begarAnstand', { askedFor: '2016-11-01', reason: '   ' }], ['a text that is an object', 'sparaUtkast', { ...form, ovrigt: { text: 'x' } }], ['no form instance', 'lamnaSvar', {}],
    ])('31 %s that was not offered: 400', async (_what, verb, more) => {
      await refusedAs(get(), [error(400, 'bad-input'), TOVE.aadObjectId, verb, { ...on(get(), 'Servicenämnden'), ...more }]);
    });

    test('an earlier or the same day cannot be asked for', async () => {
      await refusedAs(get(), ...['2016-10-17', '1970-01-01'].map((askedFor): Try => [error(400, 'date-not-later'), TOVE.aadObjectId, 'begarAnstand', { ...on(get(), 'Servicenämnden'), askedFor, reason: 'x' }]));
    });
  });
}

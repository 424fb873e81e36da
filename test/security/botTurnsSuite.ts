import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { turnSv } from '#domain/texts/turn.sv.ts';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import { HANDLAGGARE, KERSTIN, SAMUEL, TOVE } from '#local/scenarios/internationellStrategi/people.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { CANARY } from './support/canaries.ts';
import { ask } from './support/http.ts';
import { activityOf, connectorToken, pressOf, toDoor, type Json } from './support/turns.ts';

const AAD = TOVE.aadObjectId;
const STRANGER = '5e0a7d20-4c1b-4f6e-9a00-999999999999';

const IGNORED: readonly (readonly [what: string, status: number, own: Json])[] = [
  ...['composeExtension/query', 'signin/verifyState', 'signin/tokenExchange', 'task/fetch', 'task/submit', 'fileConsent/invoke', 'actionableMessage/executeAction', '__proto__'].map((name) => [`invoke ${name}`, 501, { type: 'invoke', name, text: undefined, value: { data: { verb: 'lamnaSvar' } } }] as const),
  ...['event', 'endOfConversation', 'messageReaction', 'messageUpdate', 'messageDelete', 'command', 'handoff', 'trace', 'conversationUpdate', '__proto__'].map((type) => [`activity ${type}`, 200, { type, name: 'x', value: {} }] as const),
];

/** What the bot has sent since, as text. */
function since(rig: AttackedTown, from: number): string[] {
  return rig.town.connector.log.slice(from).map((entry) => String(entry.activity?.text ?? JSON.stringify(entry.activity)));
}

export function botTurnsSuite(get: () => AttackedTown): void {
  describe('what a verified activity may still try', () => {
    test.each(IGNORED)('27 %s -> %i, and nothing happens', async (_what, status, own) => {
      const rig = get();
      const { answer, changed } = await rig.watching(() => toDoor(rig, activityOf(rig, AAD, own)));
      expect(answer.status).toBe(status);
      expect(changed).toEqual([]);
    });

    test('13 somebody of the tenant who is in no register is told so, and gets nothing', async () => {
      const rig = get();
      const over = { from: { id: '29:stranger', aadObjectId: STRANGER, name: 'Okänd' } };
      const { answer, changed } = await rig.watching(() => toDoor(rig, pressOf(rig, AAD, 'svara', { svarsuppdragId: rig.svarsuppdrag['Servicenämnden'] }, over)));
      expect(JSON.parse(answer.text)).toEqual({ statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: 'not-in-register', message: errorsSv['not-in-register'] } });
      expect(changed).toEqual([]);
    });

    test('18 keys that could reach a prototype are dropped', async () => {
      const rig = get();
      const text = JSON.stringify(pressOf(rig, AAD, 'tillbaka', { svarsuppdragId: rig.svarsuppdrag['Servicenämnden'] })).replace('"svarsuppdragId"', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"svarsuppdragId"');
      const { answer, changed } = await rig.watching(() => toDoor(rig, text));
      expect([answer.status, (JSON.parse(answer.text) as Json)['statusCode']]).toEqual([200, 200]);
      expect(({} as Json)['polluted']).toBeUndefined();
      expect(answer.text).not.toContain('polluted');
      expect(changed).toEqual([]);
    });

    test('19 a replayed activity gets the same answer, with nothing done twice', async () => {
      const rig = get();
      const body = pressOf(rig, SAMUEL.aadObjectId, 'begarAnstand', { svarsuppdragId: rig.svarsuppdrag['Socialnämnden'], askedFor: '2016-10-27', reason: 'igen' });
      const first = await toDoor(rig, body);
      const { answer, changed } = await rig.watching(() => toDoor(rig, body));
      expect([answer.status, answer.text]).toEqual([first.status, first.text]);
      expect(changed).toEqual([]);
      const said = activityOf(rig, AAD, { text: 'hjälp' });
      await toDoor(rig, said);
      const again = await rig.watching(() => toDoor(rig, said));
      expect([again.answer.status, again.changed]).toEqual([200, []]);
    });

    test('20 39 mentions, markup and long patterns are only words; nothing of them comes back', async () => {
      const rig = get();
      for (const text of [`<at>Yttra</at> ${CANARY.chatt} <b>hej</b>`, `{{7*7}} \${7*7} ${CANARY.chatt}`, `${CANARY.chatt} ${'a'.repeat(7_000)}!`, `${CANARY.chatt}${' '.repeat(7_000)}x`, `${CANARY.chatt} ${'1/'.repeat(3_500)}`, `${CANARY.chatt}'; drop table svar; --`]) {
        const from = rig.town.connector.log.length;
        const { answer, changed } = await rig.watching(() => toDoor(rig, activityOf(rig, AAD, { text })));
        expect([answer.status, changed]).toEqual([200, ['connector']]);
        expect(since(rig, from)).toHaveLength(1);
        expect(since(rig, from)[0]).not.toMatch(/KANARIE|<at>|<b>|49|aaaa/);
      }
    });

    test('22 an attachment is never fetched, wherever it lies', async () => {
      const rig = get();
      const to = `${rig.attacker.url}/file.docx`;
      const attachments = [{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl: to, content: { downloadUrl: to } }, { contentType: 'image/png', contentUrl: to }];
      expect(await toDoor(rig, activityOf(rig, AAD, { attachments }))).toMatchObject({ status: 200 });
      expect(rig.attacker.seen).toEqual([]);
    });

    test('16 a packed body is not unpacked', async () => {
      const rig = get();
      expect(await toDoor(rig, gzipSync(JSON.stringify(activityOf(rig, AAD))), undefined, { 'content-encoding': 'gzip' })).toMatchObject({ status: 400 });
    });

    test.each(['groupChat', 'channel', 'something-new'])('in a %s nothing of a case is said, neither to words nor to a card that was copied there', async (conversationType) => {
      const rig = get();
      const over = { conversation: { id: '19:group@thread.v2', tenantId: rig.town.scenario.municipality.tenantId, conversationType, isGroup: true } };
      const data = { svarsuppdragId: rig.svarsuppdrag['Servicenämnden'] };
      const bodies = [
        activityOf(rig, HANDLAGGARE.aadObjectId, { ...over, text: 'Vilka har inte svarat?' }),
        activityOf(rig, AAD, { ...over, text: 'mina remisser' }),
        // An old client sends the press as a message, which is answered in the conversation where it was pressed.
        activityOf(rig, AAD, { ...over, text: undefined, value: { verb: 'svara', ...data } }),
        pressOf(rig, AAD, 'svara', data, over),
        pressOf(rig, AAD, 'refresh', {}, { ...over, value: { action: { type: 'Action.Execute', verb: 'refresh', data: {} }, trigger: 'automatic' } }),
        activityOf(rig, AAD, { ...over, type: 'installationUpdate', action: 'add' }),
      ];
      const from = rig.town.connector.log.length;
      const { answer, changed } = await rig.watching(async () => {
        const texts: string[] = [];
        for (const body of bodies) texts.push((await toDoor(rig, body)).text);
        return texts;
      });
      expect(changed.filter((part) => part !== 'connector')).toEqual([]);
      for (const said of since(rig, from)) expect(said).toBe(turnSv.onlyPersonal);
      for (const text of answer) expect([`{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":${JSON.stringify(turnSv.onlyPersonal)}}`, '{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}', '']).toContain(text);
    });

    test('21 one person who floods is slowed, others are not', async () => {
      const rig = get();
      rig.clock.skip(61);
      const token = await connectorToken(rig);
      const typing = (aad: string, n: number) => toDoor(rig, activityOf(rig, aad, { type: 'typing', id: `flood-${n}` }), token);
      const statuses: number[] = [];
      await rig.clock.still(async () => {
        for (let n = 0; n < 640; n += 20) statuses.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => typing(KERSTIN.aadObjectId, n + i)))).map((a) => a.status));
        expect([statuses.filter((s) => s === 200).length, statuses.filter((s) => s === 429).length]).toEqual([600, 40]);
        expect((await typing(AAD, 0)).status).toBe(200);
      });
      rig.clock.skip(61);
      expect((await typing(KERSTIN.aadObjectId, 1000)).status).toBe(200);
    });

    test('other methods do not exist', async () => {
      const { productUrl } = get().town;
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE']) expect([method, (await ask(productUrl, { method, path: '/api/messages' })).status]).toEqual([method, 404]);
    });
  });
}

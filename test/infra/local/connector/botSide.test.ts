import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { astrid, blocked, BOT, cardMessage, doubtful, greta, startRig, TENANT, throttled, type Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const codeOf = (answer: { body: Record<string, unknown> }) => (answer.body['error'] as { code: string } | undefined)?.code;
const to = (person: typeof greta) => `v3/conversations/${rig.conversation(person)}/activities`;

describe('creating a conversation', () => {
  const ask = (id: string, tenantId: string | undefined = TENANT) => ({ isGroup: false, bot: { id: `28:${BOT}` }, members: [{ id }], tenantId });

  test('works with the MRI and with the Entra object id, and gives the same chat', async () => {
    const byMri = await rig.call('POST', 'v3/conversations', ask(rig.connector.ids.mri(greta)));
    const byAad = await rig.call('POST', 'v3/conversations', ask(greta.aadObjectId));
    expect(byMri).toMatchObject({ status: 201, body: { id: rig.connector.ids.conversationId(greta) } });
    expect(byAad.body).toEqual(byMri.body);
  });

  test('is refused for a person without the app, until it is installed', async () => {
    const before = await rig.call('POST', 'v3/conversations', ask(astrid.aadObjectId));
    expect([before.status, codeOf(before)]).toEqual([403, 'BotNotInConversationRoster']);
    await rig.connector.userSide.install(astrid.aadObjectId);
    expect((await rig.call('POST', 'v3/conversations', ask(astrid.aadObjectId))).status).toBe(201);
  });

  test('is refused for another tenant and for an unknown person', async () => {
    expect((await rig.call('POST', 'v3/conversations', ask(greta.aadObjectId, 'another'))).status).toBe(403);
    expect((await rig.call('POST', 'v3/conversations', ask('29:1nobody'))).status).toBe(403);
  });
});

describe('who may call', () => {
  test.each([
    ['no token', async () => ''],
    ['garbage', async () => 'Bearer x.y.z'],
    ['another audience', async () => `Bearer ${await rig.token({ aud: 'https://graph.microsoft.com' })}`],
    ['another issuer', async () => `Bearer ${await rig.token({ iss: 'https://evil.example' })}`],
    ['another app', async () => `Bearer ${await rig.token({ appid: 'someone-else' })}`],
    ['expired', async () => `Bearer ${await rig.token({ exp: 1_600_000_000 })}`],
  ])('%s is 401 and changes nothing', async (_name, token) => {
    expect((await rig.call('POST', to(greta), cardMessage(), await token())).status).toBe(401);
    expect(rig.connector.userSide.chat(greta.aadObjectId).messages).toHaveLength(0);
  });
});

describe('posting, replacing, deleting', () => {
  test('a card arrives, is replaced and deleted; each is in the log', async () => {
    const posted = await rig.call('POST', to(greta), cardMessage());
    expect(posted.status).toBe(201);
    const id = String(posted.body['id']);
    expect(rig.connector.userSide.chat(greta.aadObjectId)).toMatchObject({ unread: 1, messages: [{ id, from: 'bot', at: '2016-10-03T07:00:00.000Z' }] });
    expect((await rig.call('PUT', `${to(greta)}/${id}`, cardMessage({ fallbackText: 'ny' }))).status).toBe(200);
    expect(rig.connector.userSide.chat(greta.aadObjectId).messages[0]?.edited).not.toBeNull();
    expect((await rig.call('DELETE', `${to(greta)}/${id}`)).status).toBe(200);
    expect(rig.connector.userSide.chat(greta.aadObjectId).messages[0]?.deleted).toBe(true);
    expect(rig.connector.log.map((l) => [l.method, l.status, l.activityId, l.delivered])).toEqual([
      ['POST', 201, id, true], ['PUT', 200, id, true], ['DELETE', 200, id, true],
    ]);
  });

  test('a reply keeps what it replies to', async () => {
    await rig.call('POST', `${to(greta)}/123`, { type: 'message', text: 'svar' });
    expect(rig.connector.userSide.chat(greta.aadObjectId).messages[0]?.activity.replyToId).toBe('123');
  });

  test('a vanished card is 404 and so is an unknown conversation', async () => {
    const id = String((await rig.call('POST', to(greta), cardMessage())).body['id']);
    rig.connector.userSide.vanish(greta.aadObjectId, id);
    expect(codeOf(await rig.call('PUT', `${to(greta)}/${id}`, cardMessage()))).toBe('ActivityNotFoundInConversation');
    expect(codeOf(await rig.call('POST', 'v3/conversations/a%3A1nowhere/activities', cardMessage()))).toBe('ConversationNotFound');
  });

  test('the chat id of Graph works as well', async () => {
    const chat = encodeURIComponent(rig.connector.ids.graphChatId(greta));
    expect((await rig.call('POST', `v3/conversations/${chat}/activities`, cardMessage())).status).toBe(201);
  });

  test('text and card together are split, and no id comes back', async () => {
    const answer = await rig.call('POST', to(greta), { ...cardMessage(), text: 'Läs kortet' });
    expect(answer).toMatchObject({ status: 201, body: {} });
    expect(answer.body['id']).toBeUndefined();
    expect(rig.connector.userSide.chat(greta.aadObjectId).messages).toHaveLength(2);
  });

  test('more than 100 KB in UTF-16 is 413', async () => {
    const big = (n: number) => cardMessage({ body: [{ type: 'TextBlock', text: 'å'.repeat(n) }] });
    expect((await rig.call('POST', to(greta), big(50_000))).status).toBe(201);
    const refused = await rig.call('POST', to(greta), big(51_200));
    expect([refused.status, codeOf(refused)]).toEqual([413, 'MessageSizeTooBig']);
  });

  test('members are told in Teams own words', async () => {
    const members = await rig.call('GET', `v3/conversations/${rig.conversation(greta)}/pagedmembers`);
    expect(members.body['members']).toEqual([expect.objectContaining({ aadObjectId: greta.aadObjectId, email: greta.mail, tenantId: TENANT })]);
    const one = await rig.call('GET', `v3/conversations/${rig.conversation(greta)}/members/${encodeURIComponent(rig.connector.ids.mri(greta))}`);
    expect(one.body['name']).toBe(greta.displayName);
    expect((await rig.call('GET', `v3/conversations/${rig.conversation(greta)}/members/nobody`)).status).toBe(404);
  });
});

describe('trouble that the scenario gives a person', () => {
  test('throttled twice, then delivered', async () => {
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await rig.call('POST', to(throttled), cardMessage()));
    expect(answers.map((a) => a.status)).toEqual([429, 429, 201]);
    expect(answers[0]?.headers.get('retry-after')).toBe('1');
    expect(rig.connector.log.map((l) => l.delivered)).toEqual([false, false, true]);
  });

  test('blocked is 403 MessageWritesBlocked every time', async () => {
    for (let i = 0; i < 2; i++) expect(codeOf(await rig.call('POST', to(blocked), cardMessage()))).toBe('MessageWritesBlocked');
    expect(rig.connector.userSide.chat(blocked.aadObjectId).messages).toHaveLength(0);
  });

  test('accepted, then 502: the card is there all the same', async () => {
    expect((await rig.call('POST', to(doubtful), cardMessage())).status).toBe(502);
    expect(rig.connector.userSide.chat(doubtful.aadObjectId).messages).toHaveLength(1);
    expect(rig.connector.log[0]).toMatchObject({ status: 502, delivered: true });
    expect((await rig.call('POST', to(doubtful), cardMessage())).status).toBe(201);
  });
});

describe('faults on purpose', () => {
  test('a status, in order, for the person it names', async () => {
    rig.connector.faults.push({ person: greta.aadObjectId, operation: 'send', answer: { status: 503 } });
    expect((await rig.call('GET', `v3/conversations/${rig.conversation(greta)}/members`)).status).toBe(200);
    expect((await rig.call('POST', to(greta), cardMessage())).status).toBe(503);
    expect((await rig.call('POST', to(greta), cardMessage())).status).toBe(201);
    expect(rig.connector.faults.pending()).toHaveLength(0);
  });

  test('a reset after delivery, and a message lost behind a 201', async () => {
    rig.connector.faults.push({ deliver: true, answer: 'reset' }, { answer: 'ok' });
    await expect(rig.call('POST', to(greta), cardMessage())).rejects.toThrow();
    expect((await rig.call('POST', to(greta), cardMessage())).status).toBe(201);
    expect(rig.connector.log.map((l) => [l.status, l.delivered])).toEqual([[0, true], [201, false]]);
  });

  test('a call left hanging ends when the caller gives up, and closing does not wait for it', async () => {
    rig.connector.faults.push({ answer: 'hang' }, { delayMs: 60_000, answer: 'hang' });
    const calls = [1, 2].map(() => rig.call('POST', to(greta), cardMessage()).then(() => 'answered', () => 'cut'));
    while (rig.connector.faults.pending().length > 0) await new Promise(setImmediate);
    await rig.connector.close();
    expect(await Promise.all(calls)).toEqual(['cut', 'cut']);
  });
});

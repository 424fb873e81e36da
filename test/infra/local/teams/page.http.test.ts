import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { request } from 'node:http';
import type { Moved, ShownChat, SignedIn, TokenAnswer } from '#local/teams/contract.ts';
import { greta, startTeamsRig, TAB, type TeamsRig } from './rig.ts';
import { questionCard } from './sampleCards.ts';

let rig: TeamsRig;
beforeAll(async () => {
  rig = await startTeamsRig();
});
afterAll(() => rig.close());

async function post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${rig.url}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as T };
}
const signIn = async (): Promise<SignedIn> => (await post<SignedIn>('sign-in', { person: greta.aadObjectId })).body;

describe('signing in', () => {
  test('is a real one: the token that comes out is Entra own, for the chosen person and the tab', async () => {
    const { session, name } = await signIn();
    expect(name).toBe(greta.displayName);
    const { body } = await post<TokenAnswer>('token', {}, { 'x-teams-session': session });
    expect(decodeJwt(body.accessToken)).toMatchObject({ aud: TAB, oid: greta.aadObjectId, scp: 'access_as_user' });
  });

  test('what Entra refuses is refused here: a scope that the client may not ask', async () => {
    const { session } = await signIn();
    const answer = await post('token', { scope: 'https://graph.microsoft.com/Files.ReadWrite.All' }, { 'x-teams-session': session });
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_scope' } });
  });

  test('without a session there is no chat and no token', async () => {
    expect((await fetch(`${rig.url}/api/chat`)).status).toBe(401);
    expect((await post('token', {}, { 'x-teams-session': 'guessed' })).status).toBe(401);
  });
});

describe('the door', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a plain form', { 'content-type': 'text/plain' }],
  ])('a call from %s is refused', async (_name, headers) => {
    expect((await post('move', { move: 'day' }, headers)).status).toBe(403);
    expect(rig.moves).toEqual([]);
  });

  test('a name that merely points here is refused (DNS rebinding)', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(rig.url);
      request({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } }, (res) => resolve(res.resume().statusCode)).on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  test('the policy lets in our own script, the tab alone as a frame, and nobody frames us', async () => {
    const policy = (await fetch(rig.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`frame-src ${new URL(rig.tabUrl).origin};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

test('health questions are passed on to the product, status and all', async () => {
  const answers = await Promise.all(['/live', '/ready', '/version'].map((path) => fetch(rig.url + path)));
  expect(answers.map((a) => a.status)).toEqual([200, 503, 200]);
  expect(await answers[2]!.json()).toEqual({ path: '/version' });
});

test('the sheet for IT is made of Markdown, and HTML in it is text', async () => {
  const html = await (await fetch(`${rig.url}/it`)).text();
  expect(html).toContain('<code>Sites.Selected</code>');
  expect(html).not.toContain('<script>alert');
});

test('the chat as the page sees it: Swedish day and time, notice without the card, receipt after a press', async () => {
  const { session } = await signIn();
  const id = await rig.post(greta.aadObjectId, questionCard());
  const chat = async (): Promise<ShownChat> => (await fetch(`${rig.url}/api/chat`, { headers: { 'x-teams-session': session } })).json() as Promise<ShownChat>;
  expect(await chat()).toMatchObject({ unread: 1, messages: [{ id, day: 'måndag 3 oktober 2016', time: '09.00', notice: 'En remiss väntar på svar.', receipt: false, refreshes: false }] });
  await post('press', { activityId: id, action: { type: 'Action.Execute', verb: 'svara', data: {} } }, { 'x-teams-session': session });
  expect((await chat()).messages[0]).toMatchObject({ receipt: true });
});

test('two moves at once are made one after the other', async () => {
  const before = rig.moves.length;
  const [first, second] = await Promise.all([post<Moved>('move', { move: 'next-event' }), post<Moved>('move', { move: 'day' })]);
  expect([first.body.now.day, second.body.now.day]).toEqual(['måndag 10 oktober 2016', 'tisdag 11 oktober 2016']);
  expect(rig.moves.slice(before).map((m) => m.split(' ')[0])).toEqual(['before', 'after', 'before', 'after']);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { InstallationChange } from '#local/graph/installations.ts';
import { setStage, type Stage } from './stage.ts';
import { BLOCKED, BOT, GONE, HANDLAGGARE, KONTAKTPERSON, SERVER, smallMunicipality } from '../entra/smallMunicipality.ts';

let stage: Stage;
let installed: InstallationChange[];
beforeEach(async () => {
  installed = [];
  stage = await setStage({ onInstall: (change) => void installed.push(change) });
});
afterEach(() => stage.close());

const app = smallMunicipality().teamsApp!;
const filter = (text: string): string => `$filter=${encodeURIComponent(text)}`;

describe('users', () => {
  test('by id or principal name, with Graph\'s default properties or those selected', async () => {
    const { body } = await stage.ask('GET', `/users/${KONTAKTPERSON.aadObjectId}`);
    expect(body).toMatchObject({ id: KONTAKTPERSON.aadObjectId, displayName: 'Åke Öberg', givenName: 'Åke', surname: 'Öberg', mail: KONTAKTPERSON.mail });
    expect([body.accountEnabled, body.department]).toEqual([undefined, undefined]);
    const picked = await stage.ask('GET', `/users/${encodeURIComponent(GONE.userPrincipalName)}?$select=id,accountEnabled`);
    expect(picked.body).toMatchObject({ id: GONE.aadObjectId, accountEnabled: false });
    const none = await stage.ask('GET', '/users/ingen@almhult.example');
    expect([none.status, none.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  test.each([
    [`mail eq '${HANDLAGGARE.mail.toUpperCase()}'`, ['Maja Lind']],
    ['startswith(displayName,\'N\') or startswith(displayName,\'Å\')', ['Åke Öberg', 'Nils Never']],
    ['accountEnabled eq true and department eq \'Kulturförvaltningen\'', ['Åke Öberg']],
    ['displayName ne \'Maja Lind\' and accountEnabled eq false', ['Gun Borta']],
    ['displayName eq \'O\'\'Hara\'', []],
  ])('$filter=%s', async (text, names) => {
    const { status, body } = await stage.ask('GET', `/users?${filter(text)}`);
    expect([status, body.value?.map((u: { displayName: string }) => u.displayName)]).toEqual([200, names]);
  });

  test.each(['contains(displayName,\'x\')', 'secret eq \'x\'', 'mail eq', 'mail eq \'x\' and', 'mail eq \'x\'; drop'])('a filter that is not spoken is refused: %s', async (text) => {
    const { status, body } = await stage.ask('GET', `/users?${filter(text)}`);
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  });

  test('pages, and permissions', async () => {
    const one = await stage.ask('GET', '/users?$top=3&$select=id');
    const two = await stage.ask('GET', one.body['@odata.nextLink'] as string);
    expect([one.body.value.length, two.body.value.length]).toEqual([3, 1]);
    expect((await stage.ask('GET', '/users', { token: await stage.appToken(SERVER, ['Sites.Selected']) })).status).toBe(403);
  });

  test('/me is the person, and with User.Read nobody else is', async () => {
    const token = await stage.personToken(KONTAKTPERSON.aadObjectId);
    expect((await stage.ask('GET', '/me', { token })).body.displayName).toBe('Åke Öberg');
    expect((await stage.ask('GET', '/me')).status).toBe(400);
    expect((await stage.ask('GET', `/users/${HANDLAGGARE.aadObjectId}`, { token })).status).toBe(403);
  });

  test('groups and their members', async () => {
    const group = smallMunicipality().groups![0]!;
    expect((await stage.ask('GET', `/groups/${group.id}`)).body.displayName).toBe('Registratorer');
    expect((await stage.ask('GET', `/groups/${group.id}/members`)).body.value).toEqual([expect.objectContaining({ '@odata.type': '#microsoft.graph.user', displayName: 'Maja Lind' })]);
    const directory = await stage.appToken(SERVER, ['Directory.Read.All']);
    expect((await stage.ask('GET', `/users/${HANDLAGGARE.aadObjectId}/memberOf`, { token: directory })).body.value.map((g: { id: string }) => g.id)).toEqual([group.id]);
    expect((await stage.ask('GET', `/users/${BLOCKED.aadObjectId}/memberOf`, { token: directory })).body.value).toEqual([]);
    expect((await stage.ask('GET', '/groups/none/members')).status).toBe(404);
  });
});

describe('the app in Teams', () => {
  const apps = (oid: string): string => `/users/${oid}/teamwork/installedApps`;
  const bind = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.id}` };
  const query = `?$expand=teamsApp,teamsAppDefinition&${filter(`teamsApp/externalId eq '${app.externalId}'`)}`;

  test('the catalogue knows it by the id in the manifest', async () => {
    const found = await stage.ask('GET', `/appCatalogs/teamsApps?${filter(`externalId eq '${app.externalId}'`)}`);
    expect(found.body.value).toEqual([{ id: app.id, externalId: app.externalId, displayName: 'Yttra', distributionMethod: 'organization' }]);
  });

  test('is found where it is installed, and has a chat', async () => {
    const found = await stage.ask('GET', apps(HANDLAGGARE.aadObjectId) + query);
    expect(found.body.value).toEqual([expect.objectContaining({ teamsApp: expect.objectContaining({ externalId: app.externalId }), teamsAppDefinition: expect.objectContaining({ version: '1.0.0' }) })]);
    const chat = await stage.ask('GET', `${apps(HANDLAGGARE.aadObjectId)}/${found.body.value[0].id as string}/chat`);
    expect(chat.body).toMatchObject({ id: `19:${HANDLAGGARE.aadObjectId}_${BOT}@unq.gbl.spaces`, chatType: 'oneOnOne' });
    expect((await stage.ask('GET', `${apps(HANDLAGGARE.aadObjectId)}?${filter('teamsApp/externalId eq \'other\'')}`)).body.value).toEqual([]);
  });

  test('is installed once, is told of, and is remembered over a restart', async () => {
    const path = apps(KONTAKTPERSON.aadObjectId);
    expect((await stage.ask('GET', path + query)).body.value).toEqual([]);
    expect((await stage.ask('POST', path, { body: bind })).status).toBe(201);
    expect(installed).toEqual([{ aadObjectId: KONTAKTPERSON.aadObjectId, chatId: `19:${KONTAKTPERSON.aadObjectId}_${BOT}@unq.gbl.spaces`, action: 'add' }]);
    await stage.restart();
    expect((await stage.ask('POST', path, { body: bind })).status).toBe(409);
    const id = (await stage.ask('GET', path + query)).body.value[0].id as string;
    expect((await stage.ask('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(installed.at(-1)!.action).toBe('remove');
    expect((await stage.ask('GET', `${path}/${id}/chat`)).status).toBe(404);
  });

  test('is refused where policy forbids it, for the disabled, and under another id', async () => {
    for (const person of [BLOCKED, GONE]) expect((await stage.ask('POST', apps(person.aadObjectId), { body: bind })).status).toBe(403);
    const other = { 'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/other' };
    expect((await stage.ask('POST', apps(KONTAKTPERSON.aadObjectId), { body: other })).status).toBe(404);
    expect((await stage.ask('POST', apps(KONTAKTPERSON.aadObjectId), { body: {} })).status).toBe(400);
    expect((await stage.ask('POST', apps(KONTAKTPERSON.aadObjectId), { body: bind, token: await stage.appToken(SERVER, ['User.Read.All']) })).status).toBe(403);
    expect(installed).toEqual([]);
  });
});

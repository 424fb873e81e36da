import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Directory } from '#bot/ports/directory.ts';
import { BLOCKED, GONE, HANDLAGGARE, KONTAKTPERSON } from '#test/infra/local/entra/smallMunicipality.ts';
import { setGraphStage, type GraphStage } from './graphStage.ts';

let stage: GraphStage;
let directory: Directory;
beforeAll(async () => {
  stage = await setGraphStage();
  directory = stage.open().directory;
});
afterAll(() => stage.close());

describe('find', () => {
  const maja = { aadObjectId: HANDLAGGARE.aadObjectId, displayName: 'Maja Lind', mail: HANDLAGGARE.mail, accountEnabled: true, guest: false };
  test.each([
    ['object id', HANDLAGGARE.aadObjectId, maja],
    ['principal name', HANDLAGGARE.userPrincipalName, maja],
    ['e-mail address', HANDLAGGARE.mail, maja],
    ['with spaces around', ` ${HANDLAGGARE.mail} `, maja],
    ['an account that is closed', GONE.aadObjectId, expect.objectContaining({ accountEnabled: false })],
    ['nobody', 'ingen@almhult.example', null],
    ['nothing', ' ', null],
    ['a filter for everybody', "x@y' or 1 eq 1 or mail eq 'z@y", null],
    ['a path', '../groups/x', null],
  ])('%s', async (_name, key, person) => expect(await directory.find(key)).toEqual(person));

  test('without permission the register is not empty but closed', async () => {
    stage.graph.faults.queue({ pathPattern: '/users/', status: 403 });
    await expect(directory.find(HANDLAGGARE.aadObjectId)).rejects.toMatchObject({ code: 'fault' });
  });
});

describe('the app in Teams', () => {
  test('is there for one, not for another, and not for a stranger', async () => {
    expect(await directory.appOf(HANDLAGGARE.aadObjectId)).toBe('installed');
    expect(await directory.appOf(BLOCKED.aadObjectId)).toBe('not-installed');
    expect(await directory.appOf('00000000-0000-4000-8000-00000000dead')).toBe('not-installed');
  });

  test('is installed once, twice is the same, and a no is a no', async () => {
    const first = await directory.install(KONTAKTPERSON.aadObjectId);
    expect(first).toEqual({ kind: 'installed', chatId: expect.stringContaining(KONTAKTPERSON.aadObjectId) });
    expect(await directory.install(KONTAKTPERSON.aadObjectId)).toEqual(first);
    expect(await directory.install(BLOCKED.aadObjectId)).toEqual({ kind: 'refused', code: 'http-403' });
    expect(await stage.open({ teamsAppId: null }).directory.install(HANDLAGGARE.aadObjectId)).toEqual({ kind: 'refused', code: 'no-app-id' });
    expect(await stage.open({ teamsAppId: null }).directory.appOf(HANDLAGGARE.aadObjectId)).toBe('unknown');
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DRIVE, follow, namesOf, setStage, type Stage } from './stage.ts';
import { HANDLAGGARE, KONTAKTPERSON, READER, SERVER, smallMunicipality, STRANGER } from '../entra/smallMunicipality.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await stage.drop('Remisser/Kulturnämnden/svar.docx', 'k');
  await stage.drop('Remisser/Socialnämnden/svar.docx', 's');
  await stage.drop('Hemligt.docx', 'h');
});
afterEach(() => stage.close());

const { site } = smallMunicipality();
const root = `/drives/${DRIVE}/root`;

describe('the token', () => {
  const claims = { aud: 'https://graph.microsoft.com', azp: SERVER, idtyp: 'app', roles: ['Sites.Selected'] };
  test('Graph\'s application id is an audience too', async () => {
    expect((await stage.ask('GET', root, { token: await stage.entra.issueForTests({ ...claims, aud: '00000003-0000-0000-c000-000000000000' }) })).status).toBe(200);
  });

  test.each<[string, (s: Stage) => Promise<string | null>]>([
    ['no token', async () => null],
    ['garbage', async () => 'a.b.c'],
    ['another audience', (s) => s.entra.issueForTests({ ...claims, aud: SERVER })],
    ['another issuer', (s) => s.entra.issueForTests({ ...claims, iss: 'https://evil.example' })],
    ['another tenant', (s) => s.entra.issueForTests({ ...claims, tid: 'other' })],
    ['expired', (s) => s.entra.issueForTests({ ...claims, exp: 1_000 })],
    ['no expiry', (s) => s.entra.issueForTests({ ...claims, exp: undefined })],
    ['alg none', (s) => s.entra.issueForTests(claims, { header: { alg: 'none' } })],
    ['the public key as secret', async (s) => s.entra.issueForTests(claims, { header: { alg: 'HS256' }, key: await s.entra.publicPem() })],
    ['no application', (s) => s.entra.issueForTests({ ...claims, azp: undefined })],
  ])('%s answers 401', async (_what, make) => {
    const res = await stage.ask('GET', root, { token: await make(stage) });
    expect([res.status, res.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(res.headers.get('www-authenticate')).toMatch(/^Bearer /);
  });
});

describe('site grants (Sites.Selected)', () => {
  const put = (token: string) => stage.ask('PUT', `${root}:/ny.txt:/content`, { body: 'x', token });

  test('with a write grant: everything', async () => {
    expect((await put(await stage.appToken(SERVER, ['Sites.Selected']))).status).toBe(201);
  });

  test('with a read grant: reading alone', async () => {
    const token = await stage.appToken(READER, ['Sites.Selected']);
    expect((await stage.ask('GET', root, { token })).status).toBe(200);
    expect((await put(token)).status).toBe(403);
  });

  test('without a grant, or without the permission: nothing at all', async () => {
    for (const token of [await stage.appToken(STRANGER, ['Sites.Selected']), await stage.appToken(SERVER, ['User.Read.All'])]) {
      for (const path of [root, `${root}/delta`, `/sites/${site.id}`, `/sites/${site.id}/drive`, `/drives/${DRIVE}`]) {
        const res = await stage.ask('GET', path, { token });
        expect([path, res.status, res.body.error?.code]).toEqual([path, 403, 'accessDenied']);
      }
      expect((await put(token)).status).toBe(403);
    }
  });

  test('a permission for the whole tenant needs no grant', async () => {
    expect((await stage.ask('GET', root, { token: await stage.appToken(STRANGER, ['Files.Read.All']) })).status).toBe(200);
    expect((await put(await stage.appToken(STRANGER, ['Files.Read.All']))).status).toBe(403);
  });

  test('the site by id and by its path, and its drives', async () => {
    const byPath = await stage.ask('GET', '/sites/almhult.sharepoint.example:/sites/Remisser');
    expect(byPath.body).toMatchObject({ id: site.id, displayName: 'Remisser', siteCollection: { hostname: 'almhult.sharepoint.example' } });
    expect((await stage.ask('GET', `/sites/${site.id}`)).body).toEqual(byPath.body);
    expect((await stage.ask('GET', `/sites/${site.id}/drive?$select=id`)).body).toEqual({ id: DRIVE });
    expect((await stage.ask('GET', `/sites/${site.id}/drives`)).body.value).toEqual([(await stage.ask('GET', `/drives/${DRIVE}`)).body]);
    expect((await stage.ask('GET', '/sites/almhult.sharepoint.example:/sites/Annan')).status).toBe(404);
  });
});

describe('what a person sees', () => {
  test('folders in `sees` and the way to them; the rest is as if it did not exist', async () => {
    const token = await stage.personToken(KONTAKTPERSON.aadObjectId);
    const status = async (path: string) => (await stage.ask('GET', `${root}:/${path}`, { token })).status;
    expect(await status('Remisser/Kulturn%C3%A4mnden/svar.docx')).toBe(200);
    expect(await status('Remisser')).toBe(200);
    expect(await status('Remisser/Socialn%C3%A4mnden')).toBe(404);
    expect(await status('Remisser/Socialn%C3%A4mnden/svar.docx')).toBe(404);
    expect(await status('Hemligt.docx')).toBe(404);
    expect((await stage.ask('GET', `${root}/children`, { token })).body.value.map((i: { name: string }) => i.name)).toEqual(['Remisser']);
    expect(namesOf((await follow(stage, `${root}/delta`, token)).items).sort()).toEqual(['Kulturnämnden', 'Remisser', 'svar.docx']);
    const secret = (await stage.ask('GET', `${root}:/Hemligt.docx`)).body.id as string;
    expect((await stage.ask('GET', `/drives/${DRIVE}/items/${secret}/content`, { token })).status).toBe(404);
  });

  test('writes where that person sees fully; passing through is not enough', async () => {
    const token = await stage.personToken(KONTAKTPERSON.aadObjectId);
    const put = async (path: string) => (await stage.ask('PUT', `${root}:/${path}:/content`, { body: 'x', token })).status;
    expect(await put('Remisser/Kulturn%C3%A4mnden/nytt.docx')).toBe(201);
    expect(await put('Remisser/nytt.docx')).toBe(403);
    expect(await put('Remisser/Socialn%C3%A4mnden/svar.docx')).toBe(404);
    expect(await put('Hemligt.docx')).toBe(403);
  });

  test('a person with [\'\'] sees everything, and needs a scope that suffices', async () => {
    expect((await stage.ask('GET', `${root}:/Hemligt.docx`, { token: await stage.personToken(HANDLAGGARE.aadObjectId) })).status).toBe(200);
    const read = await stage.personToken(HANDLAGGARE.aadObjectId, 'Files.Read');
    expect((await stage.ask('PUT', `${root}:/a.txt:/content`, { body: 'x', token: read })).status).toBe(403);
    expect((await stage.ask('GET', root, { token: await stage.personToken(HANDLAGGARE.aadObjectId, 'User.Read') })).status).toBe(403);
  });

  test('a stranger to the municipality sees the empty root alone', async () => {
    const token = await stage.personToken('99999999-0000-4000-8000-000000000000');
    expect((await stage.ask('GET', `${root}/children`, { token })).body.value).toEqual([]);
  });
});

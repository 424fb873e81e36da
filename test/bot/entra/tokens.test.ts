import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTokens } from '#bot/entra/tokens.ts';
import { createAccessTokenCheck } from '#bot/entra/verifyAccessToken.ts';
import { startEntra, type LocalEntra } from '#local/entra/startEntra.ts';
import { signIn } from '#test/infra/local/entra/signIn.ts';
import { BOT, HANDLAGGARE, SECRET, SERVER, smallMunicipality, TAB, TENANT } from '#test/infra/local/entra/smallMunicipality.ts';

const GRAPH = 'https://graph.microsoft.com/.default';
let entra: LocalEntra;
let clock = Date.now();
const make = (over: Partial<Parameters<typeof createTokens>[0]> = {}) =>
  createTokens({ clientId: SERVER, authority: entra.authority, authorityMetadata: entra.authorityMetadata, credential: { kind: 'secret', secret: SECRET }, now: () => clock, ...over });
const ofPerson = async () => (await signIn(entra, HANDLAGGARE.userPrincipalName)).body['access_token'] ?? '';

beforeAll(async () => {
  entra = await startEntra({ port: 0, municipality: smallMunicipality() });
});
beforeEach(() => {
  clock = Date.now();
});
afterAll(() => entra.close());

describe('the application', () => {
  test('gets a token for its own roles, and the bot one for the Connector', async () => {
    expect(decodeJwt(await make().forApp(GRAPH))).toMatchObject({ aud: 'https://graph.microsoft.com', azp: SERVER, idtyp: 'app' });
    expect(decodeJwt(await make({ clientId: BOT }).forApp('https://api.botframework.com/.default'))).toMatchObject({ aud: 'https://api.botframework.com', azp: BOT });
  });

  test('asks once for many callers, keeps the token, renews it before it ends, and at once when told', async () => {
    const tokens = make();
    const many = await Promise.all(Array.from({ length: 20 }, () => tokens.forApp(GRAPH)));
    expect(new Set(many).size).toBe(1);
    clock += 50 * 60_000;
    expect(await tokens.forApp(GRAPH)).toBe(many[0]);
    clock += 6 * 60_000;
    const renewed = await tokens.forApp(GRAPH);
    expect(renewed).not.toBe(many[0]);
    expect(await tokens.forApp(GRAPH, { fresh: true })).not.toBe(renewed);
  });

  test('a wrong secret is a fault worth reporting, and is not kept', async () => {
    const tokens = make({ credential: { kind: 'secret', secret: 'wrong' } });
    await expect(tokens.forApp(GRAPH)).rejects.toMatchObject({ name: 'YttraError', reportable: true });
    await expect(tokens.forApp(GRAPH)).rejects.toMatchObject({ retryable: true });
  });
});

describe('on behalf of a person', () => {
  test("the tab's token, checked at our door, becomes one for Graph with the person's own rights", async () => {
    const token = await ofPerson();
    const check = createAccessTokenCheck({ tenantId: TENANT, issuer: entra.issuer, jwksUrl: entra.jwksUri, audiences: [SERVER, 'api://yttra'], allowedClients: [TAB] });
    expect(await check(`Bearer ${token}`)).toEqual({ kind: 'ok', token, actor: { aadObjectId: HANDLAGGARE.aadObjectId, tenantId: TENANT, name: HANDLAGGARE.displayName } });
    const tokens = make();
    const exchanged = await tokens.onBehalfOf(token, ['https://graph.microsoft.com/Files.ReadWrite']);
    expect(decodeJwt(exchanged)).toMatchObject({ aud: 'https://graph.microsoft.com', oid: HANDLAGGARE.aadObjectId, scp: 'Files.ReadWrite' });
    expect(await tokens.onBehalfOf(token, ['https://graph.microsoft.com/Files.ReadWrite'])).toBe(exchanged);
  });

  test("one person's token is never handed to another", async () => {
    const tokens = make();
    const mine = await tokens.onBehalfOf(await ofPerson(), ['https://graph.microsoft.com/Files.ReadWrite']);
    const other = (await signIn(entra, 'p2@almhult.example')).body['access_token'] ?? '';
    expect(decodeJwt(await tokens.onBehalfOf(other, ['https://graph.microsoft.com/Files.ReadWrite']))['oid']).not.toBe(decodeJwt(mine)['oid']);
  });

  test.each(['consent-required', 'mfa-required'] as const)('%s: the person must sign in, and nobody is woken', async (kind) => {
    const token = await ofPerson();
    entra.faults.queue({ kind, clientId: SERVER });
    await expect(make().onBehalfOf(token, ['https://graph.microsoft.com/Files.ReadWrite'])).rejects.toMatchObject({ code: 'not-signed-in', reportable: false });
  });

  test("a token for somebody else's application is not exchanged", async () => {
    const foreign = await entra.issueForTests({ aud: BOT, oid: HANDLAGGARE.aadObjectId, scp: 'access_as_user', azp: TAB });
    await expect(make().onBehalfOf(foreign, ['https://graph.microsoft.com/Files.ReadWrite'])).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  test('Entra being away is worth another try', async () => {
    const gone = await startEntra({ port: 0, municipality: smallMunicipality() });
    const tokens = make({ authority: gone.authority, authorityMetadata: gone.authorityMetadata });
    await gone.close();
    await expect(tokens.forApp(GRAPH)).rejects.toMatchObject({ code: 'library-unreachable', retryable: true });
  });
});

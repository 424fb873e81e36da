import express from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startConnector, type Connector, type ConnectorOptions } from '#local/connector/startConnector.ts';
import type { Activity, Json } from '#local/connector/wire.ts';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';

export const BOT = '11111111-2222-4333-8444-555555555555';
export const TENANT = '99999999-0000-4000-8000-000000000001';
const ISSUER = `https://login.localhost/${TENANT}/v2.0`;

function person(n: number, displayName: string, more: Partial<LocalPerson> = {}): LocalPerson {
  const address = `${displayName.split(' ')[0]!.toLowerCase()}@ekvik.example`;
  return {
    aadObjectId: `00000000-0000-4000-8000-00000000000${n}`, displayName, userPrincipalName: address, mail: address,
    jobTitle: 'Handläggare', department: 'Stadskansliet', accountEnabled: true, app: 'installed', sees: [''], ...more,
  };
}

export const greta = person(1, 'Greta Ekström');
export const astrid = person(2, 'Astrid Lund', { app: 'installable' });
export const nils = person(3, 'Nils Berg', { app: 'never' });
export const throttled = person(4, 'Tore Strand', { trouble: 'throttled-twice' });
export const blocked = person(5, 'Bodil Hav', { trouble: 'blocked' });
export const doubtful = person(6, 'Dag Viken', { trouble: 'accepted-then-502' });

export const ekvik: LocalMunicipality = {
  tenantId: TENANT, name: 'Ekviks kommun', people: [greta, astrid, nils, throttled, blocked, doubtful], clients: [],
  site: { id: 's', name: 'Remisser', driveId: 'd', webUrl: 'http://localhost/sites/remisser' }, siteGrants: [],
};

export interface Rig {
  readonly connector: Connector;
  /** The clock of the limits, in milliseconds; move it by assigning. */
  readonly clock: { ms: number };
  /** What the bot was sent, and what it answers next. */
  readonly bot: { readonly got: { activity: Activity; authorization: string | undefined }[]; answer: { status: number; body?: unknown } };
  token(claims?: Json): Promise<string>;
  /** A call to the Connector as the bot makes it. */
  call(method: string, path: string, body?: unknown, authorization?: string): Promise<{ status: number; body: Json; headers: Headers }>;
  conversation(of: LocalPerson): string;
  close(): Promise<void>;
}

async function listen(app: express.Express): Promise<{ server: Server; url: string }> {
  const server = app.listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** A Connector with a small Entra and a small bot around it, all over real HTTP. */
export async function startRig(options: Partial<ConnectorOptions> = {}): Promise<Rig> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' };
  const entra = await listen(express().get('/keys', (_req, res) => void res.json({ keys: [jwk] })));
  const bot: Rig['bot'] = { got: [], answer: { status: 200 } };
  const botServer = await listen(express().use(express.json()).post('/api/messages', (req, res) => {
    bot.got.push({ activity: req.body as Activity, authorization: req.headers.authorization });
    res.status(bot.answer.status);
    if (bot.answer.body === undefined) res.end();
    else res.json(bot.answer.body);
  }));
  const clock = { ms: 1_700_000_000_000 };
  const connector = await startConnector({
    port: 0, municipality: ekvik, botAppId: BOT, botEndpoint: `${botServer.url}/api/messages`,
    entra: { issuer: ISSUER, jwksUri: `${entra.url}/keys` }, now: () => clock.ms, business: () => '2016-10-03T07:00:00.000Z', ...options,
  });
  const token = (claims: Json = {}): Promise<string> =>
    new SignJWT({ appid: BOT, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).setIssuer(String(claims['iss'] ?? ISSUER))
      .setAudience(String(claims['aud'] ?? 'https://api.botframework.com')).setExpirationTime((claims['exp'] as number | undefined) ?? '1h').sign(privateKey);
  const good = `Bearer ${await token()}`;
  return {
    connector, clock, bot, token,
    async call(method, path, body, authorization = good) {
      const response = await fetch(new URL(path, connector.serviceUrl), {
        method, headers: { authorization, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Json, headers: response.headers };
    },
    conversation: (of) => encodeURIComponent(connector.ids.conversationId(of)),
    async close() {
      await connector.close();
      for (const { server } of [entra, botServer]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

export const cardMessage = (card: Json = {}): Activity => ({
  type: 'message', summary: 'Något väntar på dig i Yttra.',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Hej' }], ...card } }],
});

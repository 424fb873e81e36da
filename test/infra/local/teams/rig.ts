import { build } from 'esbuild';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createLocalClock, type LocalClock } from '#local/clock.ts';
import { startConnector, type Connector } from '#local/connector/startConnector.ts';
import type { Activity, Json } from '#local/connector/wire.ts';
import { startEntra, type LocalEntra } from '#local/entra/startEntra.ts';
import type { LocalMunicipality } from '#local/municipality.ts';
import type { Scenario, TeamsOptions } from '#local/teams/options.ts';
import { startTeams } from '#local/teams/startTeams.ts';
import { astrid, BOT, ekvik, greta, nils, throttled as tore } from '../connector/rig.ts';
import { questionCard, receiptCard } from './sampleCards.ts';

export const TAB = '22222222-3333-4444-8555-666666666666';
export const APP_URI = `api://localhost/${TAB}`;
export { astrid, greta, nils, tore };

export interface TeamsRig {
  readonly url: string;
  readonly tabUrl: string;
  readonly connector: Connector;
  readonly entra: LocalEntra;
  readonly clock: LocalClock;
  readonly moves: string[];
  /** Posts a card to a person, as the bot does by itself. Returns the message's id. */
  post(personAadId: string, card: Json): Promise<string>;
  readonly botGot: Activity[];
  /** The product says that it can take calls; until then /ready is 503. */
  makeReady(): void;
  close(): Promise<void>;
}

async function listen(app: express.Express): Promise<{ server: Server; url: string }> {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function tabApp(isReady: () => boolean): Promise<express.Express> {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('./tabPage.ts', import.meta.url))], bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent',
  });
  const spots = ['person', 'page', 'theme', 'token', 'bridge', 'linked', 'naa'].map((id) => `<p id="${id}" style="overflow-wrap:anywhere"></p>`).join('');
  const buttons = ['link', 'chat', 'bad', 'page2'].map((id) => `<button id="${id}">${id}</button>`).join('');
  const app = express();
  app.get('/tab.js', (_req, res) => void res.type('js').send(bundled.outputFiles[0]!.text));
  app.get(['/tab', '/config'], (_req, res) => void res.type('html').send(`<!doctype html><html lang="sv"><title>Flik</title>${spots}${buttons}<script type="module" src="/tab.js"></script>`));
  for (const path of ['/live', '/ready', '/version']) app.get(path, (_req, res) => void res.status(path === '/ready' && !isReady() ? 503 : 200).json({ path }));
  return app;
}

/** Everything that the Teams page stands on, with a bot that answers each press with a receipt. */
export async function startTeamsRig(change: (made: { tabUrl: string; entra: LocalEntra }) => Partial<TeamsOptions> = () => ({}), scenario: Partial<Scenario> = {}): Promise<TeamsRig> {
  const municipality: LocalMunicipality = {
    ...ekvik,
    clients: [{
      clientId: TAB, name: 'Yttra', secret: null, redirectUris: ['http://localhost/auth'], applicationIdUri: APP_URI,
      exposedScopes: ['access_as_user'], mayAsk: [`${APP_URI}/access_as_user`],
    }],
  };
  const entra = await startEntra({ port: 0, municipality });
  const clock = createLocalClock({ start: '2016-10-03T07:00:00.000Z' });
  const connector = await startConnector({ port: 0, municipality, botAppId: BOT, entra, business: () => clock.now() });
  const token = await entra.issueForTests({ aud: 'https://api.botframework.com', appid: BOT });
  const botGot: Activity[] = [];

  async function send(conversationId: string, activity: Json): Promise<string> {
    const answer = await fetch(new URL(`v3/conversations/${encodeURIComponent(conversationId)}/activities`, connector.serviceUrl), {
      method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(activity),
    });
    return String(((await answer.json()) as Json)['id']);
  }
  const attach = (card: Json) => ({ type: 'message', summary: 'En remiss väntar på svar.', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] });

  const bot = await listen(express().use(express.json()).post('/api/messages', async (req, res) => {
    const activity = req.body as Activity & { conversation: { id: string } };
    botGot.push(activity);
    if (activity.type === 'invoke') {
      const value = activity['value'] as { action: { verb: string; data: Json }; trigger: string };
      if (value.action.verb === 'fel') return void res.json({ statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'X', message: 'Svaret gick inte att spara. Texten är kvar.' } });
      return void res.json({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: value.trigger === 'automatic' ? questionCard('Uppdaterad') : receiptCard() });
    }
    if (activity.type === 'message' && activity.text === 'hjälp') await send(activity.conversation.id, { type: 'message', text: 'Jag kan visa dina remisser och svara på frågor om dem.' });
    res.status(200).end();
  }));
  connector.setBotEndpoint(`${bot.url}/api/messages`);

  let ready = false;
  const product = await listen(await tabApp(() => ready));
  const moves: string[] = [];
  const options = { tabUrl: `${product.url}/tab`, entra };
  const teams = await startTeams({
    port: 0, municipality, connector, entra, clock, product: { liveUrl: product.url },
    tab: { url: options.tabUrl, configUrl: `${product.url}/config`, clientId: TAB, applicationIdUri: APP_URI },
    today: () => '2026-11-20T08:00:00.000Z',
    itSheet: '# Blad till er it-avdelning\n\nAppen ber om detta.\n\n| Behörighet | Varför |\n|---|---|\n| `Sites.Selected` | Läser den plats som ni själva pekar ut. |\n\n<script>alert(1)</script>',
    scenario: {
      roles: [
        { key: 'handlaggare', personAadObjectId: greta.aadObjectId, title: '', text: 'Du är Greta på stadskansliet och behöver svar från alla nämnder.' },
        { key: 'svarar', personAadObjectId: tore.aadObjectId, title: '', text: 'Du är Tore, internationell kontaktperson på servicenämnden.' },
        { key: 'registrator', personAadObjectId: greta.aadObjectId, title: '', text: 'Du ser till att svaren blir diarieförda.' },
        { key: 'it', personAadObjectId: greta.aadObjectId, title: '', text: '' },
      ],
      nextEvent: async () => ({ at: '2016-10-10T07:00:00.000Z', text: 'Fem arbetsdagar kvar. En påminnelse har gått ut.' }),
      beforeAdvance: async (to) => void moves.push(`before ${to}`),
      afterAdvance: async (to) => void moves.push(`after ${to} ${clock.today()}`),
      ...scenario,
    },
    ...change(options),
  });
  return {
    url: teams.url, tabUrl: options.tabUrl, entra, connector, clock, moves, botGot,
    post: (aad, card) => send(connector.ids.conversationId(connector.ids.byAad(aad)), attach(card)),
    makeReady: () => void (ready = true),
    async close() {
      await teams.close();
      await connector.close();
      await entra.close();
      for (const { server } of [bot, product]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

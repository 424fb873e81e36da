import { expect, jest, test } from '@jest/globals';
import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory, type TurnContext } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { BOT, cardMessage, greta, startRig } from './rig.ts';

/** The real SDK on both sides of the stand-in: it believes our tokens, reads our activities and replies through us. */
test('botbuilder takes the activities and answers through the Connector', async () => {
  const rig = await startRig();
  const token = await rig.token();
  const credentials = { signRequest: async (request: { headers: { set(n: string, v: string): void } }) => (request.headers.set('Authorization', `Bearer ${token}`), request) };
  const factory = { isValidAppId: async (id: string) => id === BOT, isAuthenticationDisabled: async () => false, createCredentials: async () => credentials };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
    ToChannelFromBotLoginUrl: 'http://localhost/unused', ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: rig.connector.issuer, OAuthUrl: 'http://localhost/unused',
    ToBotFromChannelOpenIdMetadataUrl: rig.connector.openIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl: rig.connector.openIdMetadataUrl, ValidateAuthority: 'false',
  }, factory as unknown as ServiceClientCredentialsFactory));
  const app = express().use(express.json()).post('/api/messages', (req, res) => adapter.process(req, res, async (turn: TurnContext) => {
    if (turn.activity.type === 'invoke') {
      await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Mottaget' } } });
      return;
    }
    const sent = await turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [] })));
    await turn.updateActivity({ ...cardMessage(), id: sent!.id } as never);
  }));
  const server = app.listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    rig.connector.setBotEndpoint(`http://localhost:${(server.address() as AddressInfo).port}/api/messages`);
    const { userSide } = rig.connector;
    expect((await userSide.send(greta.aadObjectId, 'hej')).status).toBe(200);
    const { messages } = userSide.chat(greta.aadObjectId);
    expect(messages.map((m) => m.from)).toEqual(['person', 'bot']);
    expect(messages[1]?.edited).not.toBeNull();
    expect(await userSide.press(greta.aadObjectId, messages[1]!.id, { type: 'Action.Execute', verb: 'x' })).toEqual({ kind: 'message', text: 'Mottaget' });
    jest.spyOn(console, 'error').mockImplementation(() => undefined); // the SDK prints every refusal
    const forged = await rig.connector.signing.issueForTests({ aud: 'another', serviceurl: rig.connector.serviceUrl });
    expect((await userSide.post(userSide.draft(greta.aadObjectId, 'hej'), { authorization: `Bearer ${forged}` })).status).toBe(401);
  } finally {
    jest.restoreAllMocks();
    server.closeAllConnections();
    server.close();
    await rig.close();
  }
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTurnDoor } from '#bot/teams/turnDoor.ts';
import type { Clock } from '#bot/ports/clock.ts';
import type { Store } from '#bot/ports/store.ts';
import { confirmArrival } from '#bot/usecases/confirmArrival.ts';
import type { Connector } from '#local/connector/startConnector.ts';
import { BOT, TENANT } from './world.ts';

/**
 * People open their chats: for each card given, their client refreshes it, through the product's own door for Teams, and the
 * product learns that it has come. Answers with how many were news.
 */
export async function openChats(connector: Connector, token: string, store: Store, clock: Clock, cards: readonly { readonly person: string; readonly activityId: string }[]): Promise<number> {
  let news = 0;
  const door = createTurnDoor({
    serviceUrls: [connector.url], tokens: () => Promise.resolve(token), botAppId: BOT, tenantId: TENANT, channelIssuer: connector.issuer, openIdMetadataUrl: connector.openIdMetadataUrl,
    newErrorId: () => 'fel_1', texts: { failed: (id) => id, slow: 'Strax.' },
    handler: { handle: async (turn) => {
      if (turn.kind !== 'card-action' || turn.verb !== 'refresh') return { kind: 'none' };
      const person = await store.tx(({ register }) => register.personByAadObjectId(turn.from.aadObjectId));
      const outcome = await confirmArrival({ store, clock }, person?.id ?? '', String(turn.data['dispatchId']), turn.replyToActivityId);
      if (outcome.kind === 'ok' && outcome.value.news) news += 1;
      return { kind: 'none' };
    } },
  });
  const server = createServer((req, res) => void door.handle(req, res)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  connector.setBotEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
  for (const { person, activityId } of cards) await connector.userSide.refresh(person, activityId);
  await door.idle();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return news;
}

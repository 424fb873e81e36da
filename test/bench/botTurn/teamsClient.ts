import { Agent, request } from 'node:http';
import type { Town } from '#local/town.ts';

type Activity = Record<string, unknown> & { readonly type: string };

/** What Teams does towards a bot, with as little work of its own as can be: one token, one open connection. */
export interface TeamsClient {
  /** Ready to be posted; gives the answer's body, or null when it has none. Throws unless the bot said 200. */
  posting(botUrl: string, activity: Activity): () => Promise<unknown>;
  /** A sentence written by the person in the one-to-one chat. */
  said(person: string, text: string): Activity;
  /** Action.Execute; the person need not be known to the stand-ins when `like` is somebody who is. */
  pressed(person: string, verb: string, data: object, like?: string): Activity;
  close(): void;
}

export async function teamsClient(town: Town): Promise<TeamsClient> {
  const { connector, scenario } = town;
  const token = await connector.signing.issueForTests({ aud: scenario.clientIds.bot, serviceurl: connector.serviceUrl });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    said: (person, text) => ({ ...connector.userSide.draft(person, text) }) as Activity,
    pressed(person, verb, data, like = person) {
      const { text: _text, textFormat: _format, attachments: _attachments, ...around } = connector.userSide.draft(like, '') as Activity & { from: object };
      const own = like === person ? {} : { from: { ...around.from, aadObjectId: person }, conversation: { conversationType: 'personal', tenantId: scenario.municipality.tenantId, id: `a:${person}` } };
      return { ...around, ...own, type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } };
    },
    posting(botUrl, activity) {
      const body = JSON.stringify(activity);
      return () => send(agent, botUrl, token, body);
    },
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, url: string, token: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    request(url, { agent, method: 'POST', headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => void chunks.push(chunk));
      res.once('error', reject);
      res.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (res.statusCode !== 200) reject(new Error(`the bot answered ${res.statusCode}: ${text.slice(0, 200)}`));
        else resolve(text === '' ? null : (JSON.parse(text) as unknown));
      });
    }).once('error', reject).end(body);
  });
}

/** The card in the answer to a press; throws with what was said instead of one. */
export function cardIn(answer: unknown): object {
  const { statusCode, type, value } = (answer ?? {}) as { statusCode?: number; type?: string; value?: object };
  if (statusCode !== 200 || type !== 'application/vnd.microsoft.card.adaptive' || !value) throw new Error(`no card: ${JSON.stringify(answer).slice(0, 200)}`);
  return value;
}

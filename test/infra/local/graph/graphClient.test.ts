import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as graphClient from '@microsoft/microsoft-graph-client';
import type { Client, Context, Middleware } from '@microsoft/microsoft-graph-client';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { DRIVE, setStage, type Stage } from './stage.ts';
import { SECRET, SERVER } from '../entra/smallMunicipality.ts';

let stage: Stage;
let client: Client;
/** An upload address must be https for Microsoft's task; the transport knows it too. */
const CONTENT = 'https://almhult.sharepoint.example';
const sent: { url: string; token: boolean }[] = [];

/** The last middleware: what production sends to graph.microsoft.com goes to the local address, token and all. */
class Transport implements Middleware {
  async execute(context: Context): Promise<void> {
    const url = String(context.request);
    const local = url.replace('https://graph.microsoft.com/', `${stage.graph.url}/`).replace(`${CONTENT}/upload/`, `${stage.graph.contentUrl}/upload/`);
    sent.push({ url, token: new Headers(context.options?.headers as Record<string, string>).has('authorization') });
    context.response = await fetch(local, context.options as RequestInit);
  }
}

beforeEach(async () => {
  sent.length = 0;
  stage = await setStage({ pageSize: 1 });
  const msal = (): ConfidentialClientApplication => new ConfidentialClientApplication({
    auth: { clientId: SERVER, clientSecret: SECRET, authority: stage.entra.authority, knownAuthorities: ['login.localhost'], authorityMetadata: stage.entra.authorityMetadata },
  });
  const auth = new graphClient.AuthenticationHandler({
    getAccessToken: async () => (await msal().acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }))!.accessToken,
  });
  const chain: Middleware[] = [auth, new graphClient.RetryHandler(new graphClient.RetryHandlerOptions(1, 3)), new graphClient.RedirectHandler(), new Transport()];
  chain.reduce((a, b) => {
    a.setNext?.(b);
    return b;
  });
  client = graphClient.Client.initWithMiddleware({ middleware: chain[0]! });
});
afterEach(() => stage.close());

async function crawl(from: string): Promise<{ items: { id: string; name: string }[]; deltaLink: string }> {
  const items: { id: string; name: string }[] = [];
  for (let at = from; ;) {
    const page = (await client.api(at).get()) as Record<string, unknown>;
    items.push(...(page['value'] as typeof items));
    if (page['@odata.deltaLink']) return { items, deltaLink: page['@odata.deltaLink'] as string };
    at = page['@odata.nextLink'] as string;
  }
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('Microsoft\'s own client, with nothing but its transport changed', () => {
  test('delta, download, create, replace', async () => {
    const bytes = Buffer.from([0, 255, 1, 254, 200, 10, 13]);
    await stage.drop('Remisser/missiv.docx', bytes);

    const { items, deltaLink } = await crawl(`/drives/${DRIVE}/root/delta`);
    const file = items.find((i) => i.name === 'missiv.docx')!;
    expect(items.map((i) => i.name)).toEqual(['root', 'Remisser', 'missiv.docx']);

    const stream = (await client.api(`/drives/${DRIVE}/items/${file.id}/content`).responseType(graphClient.ResponseType.ARRAYBUFFER).get()) as ArrayBuffer;
    expect(sha(new Uint8Array(stream))).toBe(sha(bytes));
    expect(sent.at(-1)).toEqual({ url: expect.stringContaining('/download/'), token: false });

    const create = () => client.api(`/drives/${DRIVE}/root:/Svar/${encodeURIComponent('sammanställning 1.docx')}:/content`).query({ '@microsoft.graph.conflictBehavior': 'fail' }).header('content-type', 'application/octet-stream').put(Buffer.from('ett'));
    const made = (await create()) as { id: string; eTag: string };
    expect(await readFile(join(stage.folder, 'Svar/sammanställning 1.docx'), 'utf8')).toBe('ett');
    await expect(create()).rejects.toMatchObject({ statusCode: 409, code: 'nameAlreadyExists' });

    const replace = (eTag: string, text: string) => client.api(`/drives/${DRIVE}/items/${made.id}/content`).header('If-Match', eTag).put(Buffer.from(text));
    expect(((await replace(made.eTag, 'två')) as { id: string }).id).toBe(made.id);
    await expect(replace(made.eTag, 'tre')).rejects.toMatchObject({ statusCode: 412 });
    expect(await readFile(join(stage.folder, 'Svar/sammanställning 1.docx'), 'utf8')).toBe('två');

    expect((await crawl(deltaLink)).items.map((i) => i.id)).toContain(made.id);
    expect(sent.filter((s) => s.url.startsWith('https://graph.microsoft.com/')).every((s) => s.token)).toBe(true);
  });

  test('its own retry waits out a 429', async () => {
    stage.graph.faults.queue({ pathPattern: '/users', status: 429, headers: { 'Retry-After': '1' } });
    const { value } = (await client.api('/users').select('displayName').filter('mail eq \'maja@almhult.example\'').get()) as { value: unknown[] };
    expect([value, sent.length]).toEqual([[{ displayName: 'Maja Lind' }], 2]);
  });

  test('a large file goes up in parts', async () => {
    await stage.close();
    stage = await setStage({ contentLinkBase: CONTENT });
    const bytes = Buffer.alloc(700 * 1024, 7);
    const session = await graphClient.LargeFileUploadTask.createUploadSession(client, `/drives/${DRIVE}/root:/stor.pdf:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
    const task = new graphClient.LargeFileUploadTask(client, new graphClient.FileUpload(bytes, 'stor.pdf', bytes.length), session, { rangeSize: 327_680 });
    const { responseBody } = await task.upload();
    expect(responseBody).toMatchObject({ name: 'stor.pdf', size: bytes.length });
    expect(sha(await readFile(join(stage.folder, 'stor.pdf')))).toBe(sha(bytes));
    expect(sent.filter((s) => s.url.startsWith(CONTENT)).map((s) => s.token)).toEqual([false, false, false]);
  });
});

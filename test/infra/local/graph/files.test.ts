import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quickXorHash } from '#local/graph/library/quickXorHash.ts';
import { DRIVE, setStage, type Stage } from './stage.ts';
import { SERVER } from '../entra/smallMunicipality.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ except: (e) => e.kind === 'download' && e.status === 401, now: () => new Date('2016-06-02T08:00:00Z'), droppedBy: () => '00000000-0000-4000-8000-000000000001' });
});
afterEach(() => stage.close());

const root = `/drives/${DRIVE}/root`;
const items = `/drives/${DRIVE}/items`;
const onDisk = (path: string): Promise<string> => readFile(join(stage.folder, path), 'utf8');
const put = (path: string, body: string, more: { query?: string; headers?: Record<string, string> } = {}) =>
  stage.ask('PUT', `${root}:/${path}:/content${more.query ?? ''}`, { body, headers: more.headers ?? {} });
const conflict = (how: string): string => `?@microsoft.graph.conflictBehavior=${how}`;

describe('reading', () => {
  test('an item by path, by id and in its folder is the same item', async () => {
    await stage.drop('Remisser/Internationell strategi/missiv å.docx', 'text');
    const byPath = await stage.ask('GET', `${root}:/remisser/Internationell%20strategi/missiv%20%C3%A5.docx`);
    expect(byPath.body).toMatchObject({
      name: 'missiv å.docx', size: 4, createdDateTime: '2016-06-02T08:00:00.000Z', lastModifiedBy: { user: { id: '00000000-0000-4000-8000-000000000001', displayName: 'Maja Lind' } },
      file: { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', hashes: { quickXorHash: quickXorHash(Buffer.from('text')) } },
      parentReference: { driveId: DRIVE, path: `/drives/${DRIVE}/root:/Remisser/Internationell%20strategi`, name: 'Internationell strategi' },
      webUrl: 'https://almhult.sharepoint.example/sites/Remisser/Delade%20dokument/Remisser/Internationell%20strategi/missiv%20%C3%A5.docx',
    });
    const id = byPath.body.id as string;
    const drop = ({ '@microsoft.graph.downloadUrl': _url, ...rest }: Record<string, unknown>) => rest;
    expect(drop((await stage.ask('GET', `${items}/${id}`)).body)).toEqual(drop(byPath.body));
    const listed = await stage.ask('GET', `${root}:/Remisser/Internationell%20strategi:/children`);
    expect(listed.body.value.map(drop)).toEqual([drop(byPath.body)]);
    expect((await stage.ask('GET', root)).body).toMatchObject({ root: {}, folder: { childCount: 1 } });
    expect((await stage.ask('GET', `${items}/root/children?$select=name,folder`)).body.value).toEqual([{ name: 'Remisser', folder: { childCount: 1 } }]);
  });

  test('children come in pages', async () => {
    for (const name of ['a', 'b', 'c']) await stage.drop(`${name}.txt`, 'x');
    const one = await stage.ask('GET', `${root}/children?$top=2&$select=name`);
    const two = await stage.ask('GET', one.body['@odata.nextLink'] as string);
    expect([...one.body.value, ...two.body.value].map((i: { name: string }) => i.name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(two.body['@odata.nextLink']).toBeUndefined();
  });

  test.each(['/drives/b!other/root', `${root}:/saknas.docx`, `${items}/01NONE`, `${items}/01NONE/content`])('%s is not found', async (path) => {
    const res = await stage.ask('GET', path, { headers: { 'client-request-id': 'c-7' } });
    expect(res.status).toBe(404);
    expect(res.headers.get('client-request-id')).toBe('c-7');
    expect(res.body.error).toMatchObject({ code: 'itemNotFound', innerError: { 'client-request-id': 'c-7', 'request-id': res.headers.get('request-id'), date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) } });
  });
});

describe('downloading', () => {
  test('goes through an address that refuses a token and expires', async () => {
    await stage.drop('Räksmörgås.docx', 'bytes');
    const { id, '@microsoft.graph.downloadUrl': direct } = (await stage.ask('GET', `${root}:/R%C3%A4ksm%C3%B6rg%C3%A5s.docx`)).body;
    const redirect = await stage.ask('GET', `${items}/${id as string}/content`);
    expect(redirect.status).toBe(302);
    const url = redirect.headers.get('location')!;
    expect(url.startsWith(`${stage.graph.contentUrl}/download/`)).toBe(true);
    expect(stage.graph.contentUrl).not.toBe(stage.graph.url);
    for (const address of [url, direct as string]) expect(await (await fetch(address)).text()).toBe('bytes');
    expect((await fetch(`${url.slice(0, -4)}AAAA`)).status).toBe(401);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(url, { headers: { authorization: `Bearer ${await stage.appToken()}` } })).status).toBe(401);
    expect((await fetch(url.replace(stage.graph.contentUrl, stage.graph.url))).status).toBe(404);
    stage.graph.expireDownloads();
    expect((await fetch(url)).status).toBe(401);
  });

  test('an address runs out after its time', async () => {
    let at = Date.now();
    const timed = await setStage({ machineNow: () => at, downloadLifeMs: 60_000 });
    await timed.drop('a.txt', 'x');
    const url = (await timed.ask('GET', `${root}:/a.txt:/content`)).headers.get('location')!;
    expect((await fetch(url)).status).toBe(200);
    at += 60_001;
    expect((await fetch(url)).status).toBe(401);
    await timed.close();
  });
});

describe('writing', () => {
  test('creates a real file, with the folders that lack, in the name of the caller', async () => {
    const made = await put('Svar/2016/sammanställning.docx', 'ett');
    expect([made.status, made.body.lastModifiedBy]).toEqual([201, { application: { id: SERVER, displayName: 'Yttra' } }]);
    expect(await onDisk('Svar/2016/sammanställning.docx')).toBe('ett');
    expect(await readdir(join(stage.folder, 'Svar/2016'))).toEqual(['sammanställning.docx']);
    const person = await stage.personToken('00000000-0000-4000-8000-000000000001');
    const changed = await stage.ask('PUT', `${items}/${made.body.id as string}/content`, { body: 'två', token: person });
    expect([changed.status, changed.body.id, changed.body.lastModifiedBy.user.displayName, changed.body.createdBy]).toEqual([200, made.body.id, 'Maja Lind', made.body.createdBy]);
    const folder = (await stage.ask('GET', `${root}:/Svar/2016`)).body.id as string;
    expect((await stage.ask('PUT', `${items}/${folder}:/bredvid.txt:/content`, { body: 'x' })).status).toBe(201);
    expect((await stage.ask('PUT', `${items}/${folder}/content`, { body: 'x' })).status).toBe(409);
  });

  test('conflictBehavior fail, replace and rename', async () => {
    await put('a.docx', 'ett', { query: conflict('fail') });
    const fail = await put('A.docx', 'två', { query: conflict('fail') });
    expect([fail.status, fail.body.error.code, await onDisk('a.docx')]).toEqual([409, 'nameAlreadyExists', 'ett']);
    const rename = await put('a.docx', 'två', { query: conflict('rename') });
    expect([rename.status, rename.body.name, await onDisk('a 1.docx')]).toEqual([201, 'a 1.docx', 'två']);
    expect([(await put('a.docx', 'tre', { query: conflict('replace') })).status, await onDisk('a.docx')]).toEqual([200, 'tre']);
    expect((await put('a.docx/b.docx', 'x')).status).toBe(409);
  });

  test('If-Match saves from overwriting somebody else', async () => {
    const { id, eTag, cTag } = (await put('a.docx', 'ett')).body;
    const mine = await stage.ask('PUT', `${items}/${id as string}/content`, { body: 'två', headers: { 'if-match': eTag as string } });
    expect(mine.status).toBe(200);
    expect([mine.body.eTag === eTag, mine.body.cTag === cTag]).toEqual([false, false]);
    const stale = await stage.ask('PUT', `${items}/${id as string}/content`, { body: 'tre', headers: { 'if-match': eTag as string } });
    expect([stale.status, await onDisk('a.docx')]).toEqual([412, 'två']);
    await stage.drop('a.docx', 'någon annans');
    const disk = await stage.ask('PUT', `${items}/${id as string}/content`, { body: 'tre', headers: { 'if-match': mine.body.eTag as string } });
    expect([disk.status, await onDisk('a.docx')]).toEqual([412, 'någon annans']);
    expect((await put('ny.docx', 'x', { headers: { 'if-match': '"x"' } })).status).toBe(412);
  });

  test('a rename changes eTag and not cTag', async () => {
    const { id, eTag, cTag } = (await put('a.docx', 'ett')).body;
    const renamed = await stage.ask('PATCH', `${items}/${id as string}`, { body: { name: 'b.docx' } });
    expect([renamed.status, renamed.body.id, renamed.body.name, renamed.body.cTag]).toEqual([200, id, 'b.docx', cTag]);
    expect(renamed.body.eTag).not.toBe(eTag);
    expect(await onDisk('b.docx')).toBe('ett');
  });

  test('locked files are left alone', async () => {
    const { id } = (await put('öppen.docx', 'ett')).body;
    stage.graph.lock('öppen.docx');
    const results = [
      await put('%C3%B6ppen.docx', 'två'), await stage.ask('PATCH', `${items}/${id as string}`, { body: { name: 'x.docx' } }), await stage.ask('DELETE', `${items}/${id as string}`),
    ];
    expect(results.map((r) => r.status)).toEqual([423, 423, 423]);
    expect(await onDisk('öppen.docx')).toBe('ett');
    expect((await put('%C3%B6ppen.docx', 'två', { query: conflict('rename') })).status).toBe(201);
    stage.graph.unlock('öppen.docx');
    expect((await put('%C3%B6ppen.docx', 'två')).status).toBe(200);
    await writeFile(join(stage.folder, '~$pen.docx'), 'Word has it open');
    expect((await put('%C3%B6ppen.docx', 'tre')).status).toBe(423);
  });

  test('folders are made, moved and deleted', async () => {
    const made = await stage.ask('POST', `${items}/root/children`, { body: { name: 'Remisser', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' } });
    expect(made.status).toBe(201);
    expect((await stage.ask('POST', `${items}/root/children`, { body: { name: 'remisser', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' } })).status).toBe(409);
    const id = made.body.id as string;
    const file = (await put('a.docx', 'ett')).body.id as string;
    expect((await stage.ask('PATCH', `${items}/${file}`, { body: { parentReference: { id } } })).body.parentReference.id).toBe(id);
    expect(await onDisk('Remisser/a.docx')).toBe('ett');
    expect((await stage.ask('PATCH', `${items}/${id}`, { body: { parentReference: { id } } })).status).toBe(400);
    expect((await stage.ask('DELETE', `${items}/${id}`)).status).toBe(204);
    expect((await stage.ask('GET', `${items}/${file}`)).status).toBe(404);
    expect(await readdir(stage.folder)).toEqual([]);
  });

  test('two saves at once both land, one after the other', async () => {
    const all = await Promise.all(['ett', 'två', 'tre'].map((text) => put('samtidigt.docx', text, { query: conflict('rename') })));
    expect(all.map((r) => r.status)).toEqual([201, 201, 201]);
    expect((await Promise.all(['samtidigt.docx', 'samtidigt 1.docx', 'samtidigt 2.docx'].map(onDisk))).sort()).toEqual(['ett', 'tre', 'två']);
  });

  test('a large file comes in parts', async () => {
    const opened = await stage.ask('POST', `${root}:/stor.pdf:/createUploadSession`, { body: { item: { '@microsoft.graph.conflictBehavior': 'fail', name: 'stor.pdf' } } });
    const url = opened.body.uploadUrl as string;
    const part = (range: string, body: string, headers: Record<string, string> = {}) => fetch(url, { method: 'PUT', body, headers: { 'content-range': `bytes ${range}`, ...headers } });
    const first = await part('0-3/10', 'abcd');
    expect([first.status, ((await first.json()) as { nextExpectedRanges: string[] }).nextExpectedRanges]).toEqual([202, ['4-']]);
    expect((await part('6-9/10', 'ghij')).status).toBe(416);
    expect((await part('4-9/10', 'fel längd')).status).toBe(400);
    const last = await part('4-9/10', 'efghij');
    expect([last.status, ((await last.json()) as { name: string }).name, await onDisk('stor.pdf')]).toEqual([201, 'stor.pdf', 'abcdefghij']);
    expect((await fetch(url)).status).toBe(404);
    expect((await stage.ask('POST', `${root}:/stor.pdf:/createUploadSession`, { body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } } })).status).toBe(409);
    const other = (await stage.ask('POST', `${root}:/annan.pdf:/createUploadSession`, { body: {} })).body.uploadUrl as string;
    expect((await fetch(other, { method: 'DELETE' })).status).toBe(204);
  });
});

describe('names', () => {
  const bad = ['%2e%2e/utanf%C3%B6r.txt', '..%2futanf%C3%B6r.txt', 'a%00.txt', 'a%0Ab.txt', 'a%5Cb.txt', 'CON.txt', 'lpt1', 'a%3Fb.txt', 'a%2Ab', 'slut.', '%20a.txt', '~%24a.docx', 'x_vti_y', `${'a'.repeat(256)}.txt`];
  test.each(bad)('%s is refused with 400', async (path) => {
    // A URL parser on the way would tidy some of these; the request line goes out as it stands.
    const { request } = await import('node:http');
    const { port } = new URL(stage.graph.url);
    const authorization = `Bearer ${await stage.appToken()}`;
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const req = request({ port, host: '127.0.0.1', method: 'PUT', path: `/v1.0${root}:/${path}:/content`, headers: { authorization, 'content-type': 'text/plain' } }, (res) => {
        let body = '';
        res.on('data', (chunk) => { body += String(chunk); });
        res.on('end', () => resolve({ status: res.statusCode!, body }));
      });
      req.on('error', reject);
      req.end('x');
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error.code).toBe('invalidRequest');
    expect(await readdir(stage.folder)).toEqual([]);
    expect((await readdir(join(stage.folder, '..'))).sort()).toEqual(['.Dokument.graph', 'Dokument']);
  });
});

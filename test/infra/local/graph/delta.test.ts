import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quickXorHash } from '#local/graph/library/quickXorHash.ts';
import { DRIVE, follow, namesOf, setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ pageSize: 2 });
});
afterEach(() => stage.close());

const DELTA = `/drives/${DRIVE}/root/delta`;

describe('delta', () => {
  test('a full crawl comes in pages, parents before children, then only what changed', async () => {
    await stage.drop('Remisser/Strategi/remiss.docx', 'a');
    await stage.drop('Remisser/missiv.pdf', 'b');
    await stage.drop('Löst.txt', 'c');
    const full = await follow(stage);
    expect(full.pages).toBe(3);
    expect(namesOf(full.items).sort()).toEqual(['Löst.txt', 'Remisser', 'Strategi', 'missiv.pdf', 'remiss.docx']);
    const order = new Map(full.items.map((i, at) => [i.id as string, at]));
    for (const i of full.items.filter((x) => !x.root)) expect(order.get(i.parentReference.id)).toBeLessThan(order.get(i.id)!);
    expect(await follow(stage, full.deltaLink)).toMatchObject({ items: [], pages: 1 });
    await stage.drop('Remisser/ny.docx', 'd');
    const next = await follow(stage, full.deltaLink);
    expect(next.items.find((i) => i.name === 'ny.docx')).toMatchObject({ size: 1, file: { hashes: { quickXorHash: quickXorHash(Buffer.from('d')) } } });
  });

  test('the folders above a change come along unless asked not to', async () => {
    await stage.drop('Remisser/a.docx', 'a');
    const { deltaLink, items } = await follow(stage);
    await stage.drop('Remisser/a.docx', 'b');
    const changed = await stage.ask('GET', deltaLink);
    expect(changed.body.value.map((i: { name: string }) => i.name)).toEqual(['root', 'Remisser', 'a.docx']);
    expect(changed.body.value[1].eTag).toBe(items.find((i) => i.name === 'Remisser').eTag);
    const alone = await stage.ask('GET', deltaLink, { headers: { deltaExcludeParent: 'true' } });
    expect(namesOf(alone.body.value)).toEqual(['a.docx']);
  });

  test('items have neither cTag nor the parent\'s path, and a deleted one no name', async () => {
    await stage.drop('Mapp/a.docx', 'a');
    const first = await follow(stage);
    const file = first.items.find((i) => i.name === 'a.docx');
    expect(file).not.toHaveProperty('cTag');
    expect(file.parentReference).toEqual({ driveType: 'documentLibrary', driveId: DRIVE, siteId: expect.any(String), id: first.items.find((i) => i.name === 'Mapp').id });
    await rm(join(stage.folder, 'Mapp'), { recursive: true });
    const gone = (await follow(stage, first.deltaLink)).items.filter((i) => i.deleted);
    expect(gone.map((i) => i.id).sort()).toEqual([file.id, file.parentReference.id].sort());
    expect(gone[0]).not.toHaveProperty('name');
    expect((await stage.ask('GET', `/drives/${DRIVE}/items/${file.id as string}`)).status).toBe(404);
  });

  test('renames and moves keep the id, over a restart too', async () => {
    await stage.drop('A/ett.docx', 'samma');
    const first = await follow(stage);
    const { id, eTag } = first.items.find((i) => i.name === 'ett.docx');
    await rename(join(stage.folder, 'A'), join(stage.folder, 'B'));
    await rename(join(stage.folder, 'B/ett.docx'), join(stage.folder, 'två.docx'));
    await stage.restart();
    const next = await follow(stage, first.deltaLink);
    const moved = next.items.find((i) => i.id === id);
    expect(moved).toMatchObject({ name: 'två.docx', parentReference: { id: first.items.find((i) => i.root).id } });
    expect(moved.eTag).not.toBe(eTag);
    expect(next.items.filter((i) => i.deleted)).toEqual([]);
    expect(next.items.find((i) => i.name === 'B').id).toBe(first.items.find((i) => i.name === 'A').id);
  });

  test('a file that took a deleted one\'s place on the disk is another item', async () => {
    await stage.drop('gammal.docx', 'x');
    const first = await follow(stage);
    await rm(join(stage.folder, 'gammal.docx'));
    await stage.drop('ny.docx', 'x');
    const next = await follow(stage, first.deltaLink);
    const old = first.items.find((i) => i.name === 'gammal.docx').id as string;
    expect(namesOf(next.items).sort()).toEqual([`-${old}`, 'ny.docx']);
  });

  test('Word\'s way of saving (write beside, put in place) keeps the id and changes the content', async () => {
    await stage.drop('a.docx', 'ett');
    const first = await follow(stage);
    await writeFile(join(stage.folder, '~WRD0001.tmp'), 'tvåa');
    await rm(join(stage.folder, 'a.docx'));
    await rename(join(stage.folder, '~WRD0001.tmp'), join(stage.folder, 'a.docx'));
    const next = await follow(stage, first.deltaLink);
    expect(namesOf(next.items)).toEqual(['a.docx']);
    expect(next.items.find((i) => i.name === 'a.docx').id).toBe(first.items.find((i) => i.name === 'a.docx').id);
  });

  test('a second write of equal length and time is not lost', async () => {
    await stage.drop('a.txt', 'ett');
    const at = new Date();
    await utimes(join(stage.folder, 'a.txt'), at, at);
    const first = await follow(stage);
    await stage.drop('a.txt', 'två'.slice(0, 3).replace('å', 'a'));
    await utimes(join(stage.folder, 'a.txt'), at, at);
    const next = await follow(stage, first.deltaLink);
    expect(next.items.find((i) => i.name === 'a.txt').file.hashes.quickXorHash).toBe(quickXorHash(Buffer.from('tva')));
  });

  test('touching a file is no change', async () => {
    await stage.drop('a.txt', 'ett');
    const first = await follow(stage);
    await utimes(join(stage.folder, 'a.txt'), new Date(0), new Date(0));
    expect((await follow(stage, first.deltaLink)).items).toEqual([]);
  });

  test('what changes while a client turns pages comes with the next delta', async () => {
    for (const n of [1, 2, 3, 4, 5]) await stage.drop(`${n}.txt`, 'x');
    const one = await stage.ask('GET', DELTA);
    await appendFile(join(stage.folder, '1.txt'), 'more');
    await rm(join(stage.folder, '2.txt'));
    await stage.drop('6.txt', 'x');
    const rest = await follow(stage, one.body['@odata.nextLink'] as string);
    const state = new Map<string, { name: string; size: number }>();
    const apply = (items: { id: string; name: string; size: number; deleted?: unknown; root?: unknown }[]): void => {
      for (const i of items) if (i.deleted) state.delete(i.id); else if (!i.root) state.set(i.id, i);
    };
    apply(one.body.value);
    apply(rest.items);
    apply((await follow(stage, rest.deltaLink)).items);
    expect([...state.values()].map((i) => `${i.name}:${i.size}`).sort()).toEqual(['1.txt:5', '3.txt:1', '4.txt:1', '5.txt:1', '6.txt:1']);
  });

  test('token=latest starts from now, $select and $top are kept in links', async () => {
    await stage.drop('a.txt', 'x');
    const latest = await stage.ask('GET', `${DELTA}?token=latest`);
    expect(latest.body.value).toEqual([]);
    await stage.drop('b.txt', 'x');
    expect(namesOf((await follow(stage, latest.body['@odata.deltaLink'] as string)).items)).toEqual(['b.txt']);
    const small = await stage.ask('GET', `${DELTA}?$select=id,name&$top=1`);
    expect(Object.keys(small.body.value[0])).toEqual(['id', 'name']);
    expect(small.body['@odata.nextLink']).toMatch(/\$select=id%2Cname&\$top=1&\$skiptoken=/);
    expect(small.body['@odata.nextLink']).toContain('https://graph.microsoft.com/v1.0/drives/');
  });

  test.each(['nonsense', Buffer.from('{"kind":"since","epoch":"old","from":0,"to":null}').toString('base64url')])('an unknown token answers 410 with a way to begin anew', async (token) => {
    await stage.drop('a.txt', 'x');
    const res = await stage.ask('GET', `${DELTA}?token=${token}`);
    expect([res.status, res.body.error.code]).toEqual([410, 'resyncRequired']);
    expect(namesOf((await follow(stage, res.headers.get('location')!)).items)).toEqual(['a.txt']);
  });

  test('tokens can be made to expire, and outlive a restart otherwise', async () => {
    const { deltaLink } = await follow(stage);
    await stage.restart();
    expect((await stage.ask('GET', deltaLink)).status).toBe(200);
    await stage.graph.expireDeltaTokens();
    expect((await stage.ask('GET', deltaLink)).status).toBe(410);
  });

  test('what SharePoint would not take is passed over', async () => {
    for (const name of ['~$remiss.docx', 'desktop.ini', 'a:b.docx', 'con.txt']) await stage.drop(name, 'x');
    await stage.drop('god.docx', 'x');
    expect(namesOf((await follow(stage)).items)).toEqual(['god.docx']);
  });
});

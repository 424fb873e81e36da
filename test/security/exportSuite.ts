import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_LIMITS } from '#bot/documents/limits.ts';
import { readDocx } from '#bot/documents/readDocx.ts';
import { safeFileName } from '#bot/graph/fileName.ts';
import { FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { bearerOf, call, knownIds } from './support/api.ts';
import type { AttackedTown } from './support/attackedTown.ts';
import { CANARY, HIDDEN, HOSTILE_FILES, HOSTILE_NAMND, HOSTILE_TITLE, LITERALS } from './support/canaries.ts';

export function exportSuite(get: () => AttackedTown): void {
  describe('what leaves as a Word file', () => {
    const names: string[] = [];
    let bytes: Uint8Array;
    beforeAll(async () => {
      const rig = get();
      rig.clock.skip(60);
      const handlaggare = await rig.person(HANDLAGGARE.aadObjectId);
      const { arendeId } = rig;
      const view = await handlaggare.call('getSammanstallning', { arendeId });
      const { revision } = await handlaggare.call('saveSammanstallning', { arendeId }, { revision: view.revision, model: view.model });
      for (let n = 0; n < 2; n += 1) names.push((await handlaggare.call('createWord', { arendeId }, { revision })).name);
      bytes = readFileSync(join(rig.town.libraryFolder, FOLDER, names[0]!));
    });

    test('58 59 formulas, field codes, template tags, markup and links stand there as they were written', () => {
      const { text } = readDocx(bytes, DEFAULT_LIMITS);
      for (const literal of LITERALS) expect(text).toContain(literal);
      expect(text).toContain(CANARY.synpunktKultur);
      expect(text).toContain(HIDDEN.kept);
      expect(text).toContain(HOSTILE_TITLE);
    });

    test('55 59 and make no field, link, macro, object or foreign part', () => {
      const parts = unzipSync(bytes);
      const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([, part]) => strFromU8(part)).join('\n');
      expect(xml).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:object|<w:altChunk|<w:subDoc|attachedTemplate|<!DOCTYPE/);
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g)].map((m) => (m[1] ?? m[2] ?? '').trim().split(/\s/)[0]);
      expect(fields.filter((field) => !['PAGE', 'NUMPAGES'].includes(field ?? ''))).toEqual([]);
      expect(Object.keys(parts).filter((name) => /vba|embeddings|activeX|\.bin$|\.\.|^\//i.test(name))).toEqual([]);
    });

    test('56 60 its name is one that SharePoint takes, whatever the title; a second one gets a number and takes nobody\'s place', () => {
      expect(new Set(names).size).toBe(2);
      for (const name of names) {
        expect(name).toMatch(/^Remissammanställning Strategi .*\.docx$/);
        expect(name).not.toMatch(/["*:<>?/\\|#%~\r\n]/);
        expect(safeFileName(name, '')).toBe(name);
        expect(name).toContain('2016-06-02');
      }
      expect(readdirSync(get().town.libraryFolder)).toEqual(expect.arrayContaining(['Remisser']));
      for (const name of names) expect(readdirSync(join(get().town.libraryFolder, FOLDER))).toContain(name);
    });
  });

  describe('44 names that a page must not run', () => {
    test('stand in JSON alone, as they are, and are never sent as markup', async () => {
      const rig = get();
      const ids = await knownIds(rig);
      const texts: string[] = [];
      for (const name of ['hem', 'register', 'listArenden', 'getArende', 'getSammanstallning'] as const) {
        const answer = await call(rig, name, { ids, authorization: await bearerOf(rig, REGISTRATOR.aadObjectId) });
        expect([answer.status, answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual([200, 'application/json; charset=utf-8', 'nosniff']);
        texts.push(answer.text);
      }
      const all = texts.join('\n');
      for (const hostile of [HOSTILE_NAMND, HOSTILE_TITLE, ...LITERALS]) expect([hostile, all.includes(JSON.stringify(hostile).slice(1, -1))]).toEqual([hostile, true]);
      for (const file of HOSTILE_FILES) expect([file, all.includes(JSON.stringify(file).slice(1, -1))]).toEqual([file, true]);
    });

    test('56 and every link to a file is an https or local address with its name encoded', async () => {
      const rig = get();
      const { handlingar, dokument } = await (await rig.person(HANDLAGGARE.aadObjectId)).call('getArende', { arendeId: rig.arendeId });
      expect(handlingar.length + dokument.length).toBeGreaterThan(2);
      for (const { webUrl } of [...handlingar, ...dokument]) {
        expect(webUrl).toMatch(/^https?:\/\/[^\s"<>]+$/);
        expect(decodeURIComponent(new URL(webUrl).pathname).split(/[/\\]/)).not.toContain('..');
      }
    });
  });
}

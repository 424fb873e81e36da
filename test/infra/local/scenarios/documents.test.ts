import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDocuments } from '#bot/documents/documents.ts';
import { caseState } from '#domain/arende/caseState.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { importNamnder } from '#domain/register/importCsv.ts';
import type { Block } from '#local/scenarios/blocks.ts';
import { ANSWERS } from '#local/scenarios/internationellStrategi/answers.ts';
import { missiv } from '#local/scenarios/internationellStrategi/documents/missiv.ts';
import { rinkebyKista } from '#local/scenarios/internationellStrategi/documents/rinkebyKista.ts';
import { servicenamnden } from '#local/scenarios/internationellStrategi/documents/servicenamnden.ts';
import { socialnamnden } from '#local/scenarios/internationellStrategi/documents/socialnamnden.ts';
import { strategi } from '#local/scenarios/internationellStrategi/documents/strategi.ts';
import { DELAR } from '#local/scenarios/internationellStrategi/facts.ts';
import { NAMNDER } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { internationellStrategi as scenario } from '#local/scenarios/internationellStrategi/scenario.ts';
import { testWhen } from '#test/run/skip.ts';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const documents = createDocuments();
const readings = new Map<string, Reading>();
const wordsOf = (block: Block): readonly string[] => {
  if ('text' in block) return [block.text];
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flat() : [];
};
const nameOf = (path: string): string => path.split('/').at(-1) ?? '';
const reading = (name: string): Reading => readings.get(name)!;

beforeAll(async () => {
  const register = { instanser: importNamnder(NAMNDER).instanser };
  for (const file of scenario.files) {
    if (file.path.endsWith('.csv')) continue;
    const read = await documents.understand(await file.bytes(), nameOf(file.path), { register, today: '2016-06-02' });
    if (read.kind !== 'text') throw new Error(`${file.path}: ${read.reason}`);
    readings.set(nameOf(file.path), read.reading);
  }
});
afterAll(() => documents.close());

describe('the files', () => {
  test('are the same bytes each time, and the .csv can be read', async () => {
    for (const file of scenario.files) {
      const [first, second] = [await file.bytes(), await file.bytes()];
      expect([file.path, Buffer.compare(first, second)]).toEqual([file.path, 0]);
      if (file.path.endsWith('.csv')) expect(documents.readCsv(first)?.[0]?.[0]).toBe('Nämnd');
    }
  });

  test('those that come later come within the story, the slip is there from the start', () => {
    const later = scenario.files.filter((f) => f.at !== null);
    expect(later.map((f) => nameOf(f.path))).toEqual(['Tjänsteutlåtande Rinkeby-Kista.docx', 'Tjänsteutlåtande socialnämnden.docx']);
    for (const file of later) expect(file.at! > `${scenario.start}T00` && file.at! < `${scenario.end}T23`).toBe(true);
    expect(scenario.files.find((f) => f.path.endsWith('servicenämnden.pdf'))?.at).toBeNull();
  });

  testWhen(existsSync(SEEDS), 'källdokumenten finns inte bredvid projektet', 'hold no sentence of the documents that their facts come from', () => {
    const runs = (text: string): string[] => {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      return words.slice(0, -7).map((_, i) => words.slice(i, i + 8).join(' '));
    };
    const known = new Set(readdirSync(SEEDS).flatMap((name) => runs(readFileSync(new URL(name, SEEDS), 'utf8'))));
    const own = [...[missiv, strategi, servicenamnden, socialnamnden, rinkebyKista].flatMap((paper) => paper.blocks.flatMap(wordsOf)), ...ANSWERS.flatMap((a) => a.synpunkter.map((x) => x.text))];
    expect(own.length).toBeGreaterThan(100);
    // The names of the three stadsdelsnämnder are eight words of fact.
    expect(own.flatMap(runs).filter((run) => known.has(run) && !/hägersten liljeholmens och södermalms/.test(run))).toEqual([]);
  });
});

describe('what the reader makes of them', () => {
  test('the missiv: number from the page header, sender, day, parts, recipients; the old number is another case\'s', () => {
    const r = reading('Missiv.docx');
    expect(r.documentKind.value).toBe('remissmissiv');
    expect(r.title?.value).toBe('Internationell strategi för Stockholms stad');
    expect(r.diarienummer.map((d) => d.value.normalised)).toEqual(['171-482/2016']);
    expect(r.otherDiarienummer.map((d) => d.value.normalised)).toEqual(['006-1137/2007']);
    expect(r.sender?.value.toLowerCase()).toBe('kommunstyrelsen');
    expect(r.deadline?.value).toBe('2016-10-17');
    expect(r.parts.map((p) => p.value)).toEqual(DELAR.map((d) => d.title));
    expect(r.recipients.map((x) => x.value.asWritten)).toEqual(['Rinkeby-Kista stadsdelsnämnd', 'Hägersten-Liljeholmens stadsdelsnämnd', 'Södermalms stadsdelsnämnd', 'samtliga facknämnder', 'Stockholms Stadshus AB']);
    expect(r.handlaggare[0]?.value.name).toBe('Maja Ekdahl');
  });

  test('the slip is read as it stands, and doubted', () => {
    const r = reading('Tjänsteutlåtande servicenämnden.pdf');
    expect(r.deadline?.value).toBe('2015-10-17');
    expect(r.forvaltningsgrupp?.value).toBe('2016-09-13');
    expect(r.doubts.map((d) => d.code)).toEqual(expect.arrayContaining(['impossible-date-order', 'weekend-deadline', 'handlaggare-missing', 'remiss-dnr-missing']));
  });

  test('the socialnämnd\'s anstånd, meeting, clauses and signers', () => {
    const r = reading('Tjänsteutlåtande socialnämnden.docx');
    expect([r.deadline?.value, r.extension?.value, r.meeting?.value, r.forvaltningsgrupp?.value]).toEqual(['2016-10-17', '2016-10-26', '2016-10-25', '2016-09-14']);
    expect(r.immediateJustering).toBe(true);
    expect(r.decisionPoints).toHaveLength(3);
    expect(r.signers.map((s) => s.value)).toEqual([{ name: 'Rakel Hedengren', title: 'Förvaltningschef' }, { name: 'Ossian Bergkvarn', title: 'Tf administrativ chef' }]);
    expect(r.otherDiarienummer.map((d) => d.value.normalised)).toEqual(['006-1137/2007']);
  });

  test('Rinkeby-Kista\'s number of its own beside the sender\'s', () => {
    const r = reading('Tjänsteutlåtande Rinkeby-Kista.docx');
    expect(r.addressee?.value).toBe('Rinkeby-Kista stadsdelsnämnd');
    expect(r.diarienummer.map((d) => [d.value.normalised, d.value.owner])).toEqual(expect.arrayContaining([['171-482/2016', 'sender'], ['1.6-288-2016', 'own']]));
    expect(r.deadline?.value).toBe('2016-10-17');
  });

  test('together: 2015 is questioned and never proposed, 17 October 2016 is', () => {
    const first = ['Missiv.docx', 'Förslag till internationell strategi.pdf', 'Tjänsteutlåtande servicenämnden.pdf'];
    const state = caseState(first.map((name) => ({ handlingId: `handling_${name.length}`, name, reading: reading(name) })), [], [], '2016-06-02');
    const proposed = (falt: string) => state.falt.find((f) => f.falt === falt)?.proposal?.values;
    expect(proposed('svarsdatum')).toEqual(['2016-10-17']);
    expect(proposed('diarienummer')).toEqual(['171-482/2016']);
    expect(proposed('delar')).toEqual(DELAR.map((d) => d.title));
    expect(state.undecided.map((d) => [d.code, d.questioned])).toEqual([['contradictory-dates', ['2015-10-17']]]);
  });
});

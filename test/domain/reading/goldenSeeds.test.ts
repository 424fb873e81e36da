import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWhen } from '#test/run/skip.ts';
import { readCase } from '#domain/reading/readCase.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { goldenFacts } from './goldenFacts.ts';

const SHARED = join(process.cwd(), '..', 'shared');
const SEEDS = join(SHARED, 'seeds');
const CORPUS = join(SHARED, 'corpus', 'dev');
const there = existsSync(SEEDS) && existsSync(CORPUS);

interface Expected {
  readonly svar: Readonly<Record<string, { readonly signatarer: readonly string[]; readonly forvaltningsgrupp: string | null; readonly ställning: string; readonly beslutssatser: number; readonly omedelbarJustering: boolean; readonly larma: readonly { readonly kod: string }[] }>>;
  readonly remiss: { readonly titel: string; readonly avsandare: string; readonly dnr: string; readonly remisstid: string; readonly delar: readonly string[] };
}

const read = (path: string): Reading => readDocument({ text: readFileSync(path, 'utf8'), headerFooter: [], kind: 'txt' }, { instanser: [] }, '2016-06-02');
const seed = (start: string): Reading => read(join(SEEDS, readdirSync(SEEDS).find((f) => f.startsWith(start)) ?? ''));

describeWhen(there, 'underlagen ligger inte bredvid projektet', 'three real answers to one remiss', () => {
  const golden = (): Expected => JSON.parse(readFileSync(join(SHARED, 'mission', 'golden-seeds.json'), 'utf8')) as Expected;
  const answers = () => Object.entries(golden().svar).map(([name, expected]) => ({ name, expected, reading: seed(name.slice(0, 3)) }));

  test('every fact and flag, the traps silent', () => {
    const readings = ['000', '001', '002'].map(seed);
    goldenFacts(join(SHARED, 'mission', 'golden-seeds.json'), readings, readCase(readings, '2016-06-02'));
  });

  test('signers, stance, decision and meetings of each', () => {
    for (const { expected, reading } of answers()) {
      expect(reading.signers.map((s) => `${s.value.name}, ${s.value.title ?? ''}`.toLowerCase())).toEqual(expected.signatarer.map((s) => s.toLowerCase()));
      expect(reading.stance?.value).toBe(expected.ställning);
      expect(reading.decisionPoints).toHaveLength(expected.beslutssatser);
      expect(reading.immediateJustering).toBe(expected.omedelbarJustering);
      expect(reading.forvaltningsgrupp?.value ?? null).toBe(expected.forvaltningsgrupp);
    }
  });

  test('every flag is raised on its document', () => {
    const all = answers();
    const { doubts } = readCase(all.map((a) => a.reading), '2016-06-02');
    all.forEach(({ expected }, document) => {
      const codes = doubts.filter((d) => d.document === document).map((d) => d.code as string);
      expect(codes).toEqual(expect.arrayContaining(expected.larma.map((l) => l.kod)));
    });
  });

  test('the case: the true deadline is proposed, the slip is questioned, the traps are silent', () => {
    const { remiss } = golden();
    const all = answers();
    const result = readCase(all.map((a) => a.reading), '2016-06-02');
    expect(result.title?.value).toBe(remiss.titel);
    expect(result.sender?.value.toLowerCase()).toBe(remiss.avsandare.toLowerCase());
    expect(result.senderDiarienummer?.value).toBe(remiss.dnr);
    expect(result.deadline?.value).toBe(remiss.remisstid);
    expect(result.deadline?.evidence.map((e) => e.document)).toEqual([1, 2]);
    expect(result.questioned.map((q) => q.value)).toEqual(['2015-10-17']);
    expect(result.extensions.map((e) => e.field.value)).toEqual(['2016-10-26']);
    expect(all[0]?.reading.parts.map((p) => p.value).sort()).toEqual([...remiss.delar].sort());
    const flagged = result.doubts.map((d) => d.quote).join('\n');
    expect(flagged).not.toMatch(/fort- och utbildning|EU-projekt|förvaltningsgruppens möte/);
    expect(result.doubts.filter((d) => d.code === 'contradictory-dates').every((d) => d.data['datum'] === '2015-10-17')).toBe(true);
  });

  test('the slip alone is never proposed either', () => {
    const alone = readCase([seed('000')], '2016-06-02');
    expect(alone.deadline).toBeNull();
    expect(alone.questioned.map((q) => q.value)).toEqual(['2015-10-17']);
  });

  test('no labelled document gets a deadline that it does not state, and no foreign number', () => {
    for (const file of readdirSync(CORPUS).filter((f) => f.endsWith('.json'))) {
      const label = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as { dates: { deadline: { iso: string } | null; partialDeadlines: { iso: string }[] }; otherDiarienummer: { asWritten: string }[] };
      const reading = read(join(CORPUS, file.replace(/json$/, 'txt')));
      expect([file, reading.deadline?.value ?? null]).toEqual([file, label.dates.deadline?.iso ?? null]);
      expect(reading.partialDeadlines.map((p) => p.value.datum)).toEqual(label.dates.partialDeadlines.map((p) => p.iso));
      for (const foreign of label.otherDiarienummer) expect(reading.diarienummer.map((d) => d.value.asWritten)).not.toContain(foreign.asWritten);
    }
  });
});

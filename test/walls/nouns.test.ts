import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fold, glossary, nounList } from './glossary.ts';
import { unknownAmong, wordsOf, wordsOfPath, wordsOfSource } from './nouns.ts';

const TOP = join(import.meta.dirname, '../..');

async function unknownIn(source: string, file = 'domain/svar/svar.ts'): Promise<string[]> {
  return (await unknownAmong([...wordsOfPath(file), ...wordsOfSource(file, source)])).map(({ word, where }) => `${word} ${where}`);
}

describe('the closed list of nouns', () => {
  test('a new folded Swedish noun is caught wherever a name is declared', async () => {
    expect(await unknownIn(`
      export interface Yttrande { readonly ledamot: string }
      export type Bordlaggning = 'a';
      export function grantForslag(avdelning: string): void {
        const { text: rubriken } = { text: avdelning };
        const schema = z.object({ kontoret: z.string() }).extend({ bordet: z.string() });
      }
      class Ordforande { #skrivelse = 1; }`)).toEqual([
      'yttrande domain/svar/svar.ts:2 (Yttrande)',
      'ledamot domain/svar/svar.ts:2 (ledamot)',
      'bordlaggning domain/svar/svar.ts:3 (Bordlaggning)',
      'forslag domain/svar/svar.ts:4 (grantForslag)',
      'avdelning domain/svar/svar.ts:4 (avdelning)',
      'rubriken domain/svar/svar.ts:5 (rubriken)',
      'kontoret domain/svar/svar.ts:6 (kontoret)',
      'bordet domain/svar/svar.ts:6 (bordet)',
      'ordforande domain/svar/svar.ts:8 (Ordforande)',
      'skrivelse domain/svar/svar.ts:8 (#skrivelse)',
    ]);
  });

  test('listed nouns, English and technical words pass', async () => {
    expect(await unknownIn('export function effectiveSvarsdatum(svarsuppdrag: Svarsuppdrag, anstanden: readonly string[], oauthUrl: URL): void {}')).toEqual(['anstanden domain/svar/svar.ts:1 (anstanden)']);
    expect(await unknownIn('export const grantAnstand = (arendeId: string, synpunkter: string[], normalised: boolean) => 1;')).toEqual([]);
  });

  test('Swedish in texts and comments is left alone, and so is what somebody else has named', async () => {
    expect(await unknownIn(`
      /** Nämndens yttrande, bordläggning. */
      import { utlatande } from 'somewhere';
      const text = 'Yttrandet bordlades av ordföranden';
      const more = \`Bordläggning \${utlatande.rubrik}\`;
      const byHeading = { 'Förslag till beslut': text, Ärendemening: more, aktiebolag: 'bolag' };`)).toEqual([]);
  });

  test('the name of a file is a name', async () => {
    expect(await unknownIn('', 'domain/bordlaggning/bordlagg.ts')).toEqual(['bordlaggning domain/bordlaggning/bordlagg.ts', 'bordlagg domain/bordlaggning/bordlagg.ts']);
  });

  test('a name is split where people split it', () => {
    expect(wordsOf('effectiveSvarsdatum')).toEqual(['effective', 'svarsdatum']);
    expect(wordsOf('HTTPServer2Url')).toEqual(['http', 'server', 'url']);
    expect(wordsOf('MAX_SYNPUNKTER')).toEqual(['max', 'synpunkter']);
  });
});

describe('the glossary', () => {
  const rows = glossary(TOP);

  test('and the list that the wall reads are the same', () => {
    const words = [...new Set(rows.flatMap((row) => [row.one, row.many]))].sort();
    expect(nounList(TOP)).toEqual(words);
  });

  test('the code word is the Swedish word, folded', () => {
    for (const row of rows) expect([row.swedish, row.one]).toEqual([row.swedish, fold(row.swedish).split(' ')[0]]);
  });

  test('holds the chain and says each word once', () => {
    expect(rows.slice(0, 5).map((row) => row.one)).toEqual(['arende', 'utskick', 'svarsuppdrag', 'svar', 'synpunkt']);
    expect(new Set(rows.map((row) => row.swedish)).size).toBe(rows.length);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type CSpell = typeof import('cspell-lib');

/** cspell's engine comes with cspell and is found through it. */
async function engine(): Promise<CSpell> {
  const cspell = createRequire(import.meta.url).resolve('cspell/package.json');
  return await import(pathToFileURL(createRequire(cspell).resolve('cspell-lib')).href) as CSpell;
}

/** One word a line; "#" begins a comment. */
export function wordList(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

/** Those of the words (lower case, without separators) that are not English, not in nouns.txt, not in terms.txt. */
export async function checkWords(words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const { spellCheckDocument } = await engine();
  const settings = {
    language: 'en',
    dictionaries: ['en_us', 'softwareTerms', 'typescript', 'node', 'html', 'css'],
    words: [...wordList('nouns.txt'), ...wordList('terms.txt')],
    minWordLength: 4,
    allowCompoundWords: false,
    maxNumberOfProblems: words.length,
    maxDuplicateProblems: 1,
  };
  const result = await spellCheckDocument({ uri: 'words.txt', text: words.join('\n'), languageId: 'plaintext' }, { generateSuggestions: false, noConfigSearch: true }, settings);
  if (result.errors?.length) throw new Error(`cspell: ${result.errors.map((error) => error.message).join('; ')}`);
  return [...new Set(result.issues.map((issue) => issue.text))];
}

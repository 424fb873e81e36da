import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from 'cspell';

/**
 * Those of the words (lower case, one part of a name each) that are neither English nor in nouns.txt or terms.txt.
 * cspell reads files, so the words are laid before it in one.
 */
export async function checkWords(words: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-words-'));
  try {
    const file = join(folder, 'words.txt');
    writeFileSync(file, `${words.join('\n')}\n`);
    const unknown = new Set<string>();
    const faults: string[] = [];
    const result = await lint([file], { config: join(import.meta.dirname, 'cspell.json'), root: folder, progress: false, summary: false, cache: false }, {
      issue: (issue) => unknown.add(issue.text),
      error: (message, error) => faults.push(`${message} ${error.message}`),
    });
    if (faults.length > 0 || result.files !== 1) throw new Error(`cspell: ${faults.join('; ') || 'läste ingen fil'}`);
    return words.filter((word) => unknown.has(word));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

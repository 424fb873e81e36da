import { withinEdits } from '#domain/reading/instanser.ts';

/** The words of a sentence, lower case, å ä ö folded, without signs: how people spell in a hurry should not matter. */
export function foldedWords(text: string): string[] {
  return fold(text).replace(/[^a-z0-9\s/-]/g, ' ').split(/\s+/).filter((word) => word !== '');
}

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ø/g, 'o').replace(/æ/g, 'a');

/**
 * Does the word stand for the stem? "svar" means the word itself, "svar*" every word that begins so. A slip of one letter is let pass
 * from six letters on, two from nine; short words must be right, or «inte» would be «linje».
 */
export function isWord(word: string, stem: string): boolean {
  const open = stem.endsWith('*');
  const bare = open ? stem.slice(0, -1) : stem;
  if (open ? word.startsWith(bare) : word === bare) return true;
  const slips = bare.length >= 9 ? 2 : bare.length >= 6 ? 1 : 0;
  if (slips === 0 || word.charAt(0) !== bare.charAt(0)) return false;
  return withinEdits(open ? word.slice(0, bare.length) : word, bare, slips) || (open && withinEdits(word.slice(0, bare.length + 1), bare, slips));
}

/** «en tva» must stand together in that order; each part is a stem. */
export function hasPhrase(words: readonly string[], phrase: string): boolean {
  const stems = phrase.split(' ');
  return words.some((_, at) => stems.every((stem, i) => isWord(words[at + i] ?? '', stem)));
}

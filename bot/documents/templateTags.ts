/** The tags a template may hold, and those without which a document would lose something that somebody said. */
export const KNOWN_TAGS: ReadonlySet<string> = new Set([
  'title', 'facts', 'label', 'value', 'ownNumber', 'senderNumber', 'headNumber', 'lastDay', 'madeBy', 'instanser', 'name', 'stance', 'standing', 'date', 'sentences', 'sentence',
  'parts', 'partTitle', 'paragraphs', 'text', 'sources', 'appendix', 'instans', 'synpunkter', 'part', 'words',
]);

export const REQUIRED_TAGS: readonly string[] = ['title', 'parts', 'paragraphs', 'text', 'sources', 'appendix', 'instans', 'synpunkter', 'words'];

/** What is wrong with a template: tags that nothing fills (they would come out empty) and missing ones. */
export function templateFaults(tags: readonly string[]): { unknown: string[]; missing: string[] } {
  const found = new Set(tags);
  return { unknown: [...found].filter((t) => !KNOWN_TAGS.has(t)), missing: REQUIRED_TAGS.filter((t) => !found.has(t)) };
}

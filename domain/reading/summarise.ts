import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { CanonicalHeading, Field } from './reading.ts';
import type { Block } from './sections.ts';
import type { Span } from './sentences.ts';

const MOST = 5;
/** Where to send, whom to ask: of use, but not what the matter is. */
const PRACTICAL = /@|telefon|tfn|ange\s+(?:diarie|dnr)|word-?format|e-post|i\s+tre\s+exemplar|frågor\s+(?:besvaras|under)/i;
const ORDER: readonly CanonicalHeading[] = ['sammanfattning', 'arendet', 'bakgrund', 'synpunkter'];

/** The matter in the document's own sentences, each with its place: its summary if it has one, otherwise where it tells of the matter, otherwise how it begins. */
export function summarise(context: Context, blocks: readonly Block[]): Field<string>[] {
  const proper = context.sentences.filter((s) => s.text.length > 35 && /^["”«]?[\p{Lu}\d]/u.test(s.text) && /[.?]["”]?$/.test(s.text) && !PRACTICAL.test(s.text));
  const chosen = ORDER.map((canonical) => inBlock(proper, blocks, canonical)).find((list) => list.length > 0) ?? proper;
  const seen = new Set<string>();
  return chosen.filter((s) => !seen.has(s.text) && seen.add(s.text)).slice(0, MOST).map((s) => fieldAt(context.layout, s.text, s.from, s.to, 'ordagrant'));
}

function inBlock(sentences: readonly Span[], blocks: readonly Block[], canonical: CanonicalHeading): Span[] {
  return blocks.flatMap((block, i) => {
    if (block.section.value.canonical !== canonical || block.heading.flowEnd < 0) return [];
    const end = blocks[i + 1]?.heading.flowStart ?? Infinity;
    return sentences.filter((s) => s.from >= block.heading.flowEnd && s.to <= end);
  });
}

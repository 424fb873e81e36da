import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field, PartStance } from './reading.ts';
import type { Block } from './sections.ts';
import { stanceOf } from './stance.ts';

const NAMED_PART = /(?:avsnitt(?:et|en)?\s*\d+(?:\.\d+)*|kapit(?:el|let)\s*\d+(?:\.\d+)*|punkt(?:en)?\s*\d+|(?<!\p{L})del(?:en)?\s+(?:\d+|[A-Z])(?!\p{L})|den\s+del\s+som\s+(?:avser|rör|gäller)\s+[^,.;]{3,80}?(?=\s+(?:men|och)\s|[,.;]|$)|förslaget\s+(?:om|att)\s+[^,.;]{3,80}?(?=\s+men\s|[,.;]|$)|(?:i\s+)?övriga\s+delar|i\s+övrigt)/iu;
const HEADED = /^(?:(?:avsnitt|kapitel|kap\.|del|punkt)\s+[\dA-Z]|\d+(?:\.\d+)+\s)/i;

/**
 * What an answer says of each part: under a heading that is a part ("Avsnitt 8.2 …", or one of `parts`), or of a part named in the sentence.
 * A sentence that turns ("tillstyrker …, men avstyrker …") is taken clause by clause.
 */
export function readPartStances(context: Context, kind: DocumentKind, blocks: readonly Block[], parts: readonly string[]): Field<PartStance>[] {
  if (kind !== 'tjansteutlatande' && kind !== 'remissvar' && kind !== 'protokollsutdrag') return [];
  const found: Field<PartStance>[] = [];
  const names = new Set(parts.map((p) => p.toLowerCase()));
  const add = (part: string, from: number, to: number, text: string): void => {
    const said = stanceOf(text);
    // Of the part itself it is no half: "avstyrker förslaget om …" says no to that part.
    const stance = said === 'avstyrker delvis' && !/delvis/i.test(text) ? 'avstyrker' : said;
    const name = part.replace(/\s+/g, ' ').trim();
    if (stance !== null && !found.some((f) => f.value.part.toLowerCase() === name.toLowerCase() && f.value.stance === stance)) found.push(fieldAt(context.layout, { part: name, stance }, from, to, 'tolkat'));
  };
  for (const s of context.sentences) {
    const block = blocks.filter((b) => b.heading.flowStart >= 0 && b.heading.flowStart <= s.from).at(-1);
    const heading = block?.section.value.heading ?? '';
    const headed = block && block.heading.flowStart !== s.from && (HEADED.test(heading) || names.has(heading.toLowerCase())) ? heading : null;
    for (const clause of clausesOf(s.text)) {
      const named = NAMED_PART.exec(clause.text)?.[0] ?? null;
      const part = named !== null && !/^(?:i\s+)?övrig/i.test(named) ? named : (headed ?? named);
      if (part !== null) add(part, s.from + clause.from, s.from + clause.from + clause.text.length, clause.text);
    }
  }
  return found;
}

function clausesOf(text: string): { text: string; from: number }[] {
  const clauses: { text: string; from: number }[] = [];
  let from = 0;
  for (const cut of text.matchAll(/,?\s+men\s+|;\s+/giu)) {
    clauses.push({ text: text.slice(from, cut.index), from });
    from = cut.index + cut[0].length;
  }
  clauses.push({ text: text.slice(from), from });
  return clauses;
}

import type { Context } from './context.ts';
import { fieldOfLines } from './layout.ts';
import type { Line } from './line.ts';
import { splitItems } from './lists.ts';
import { isPerson, isTitle } from './names.ts';
import type { Field } from './reading.ts';
import type { Block } from './sections.ts';

/** What the nämnd is asked to decide, point by point. The lead ("Nämnden föreslås besluta") is no point. */
export function readDecisionPoints(context: Context, blocks: readonly Block[]): Field<string>[] {
  const block = blocks.find((b) => b.section.value.canonical === 'forslag-till-beslut');
  if (!block) return [];
  const body: Line[] = [];
  for (const line of block.body) {
    const bare = line.text.split(/\s{3,}|\t/)[0] ?? line.text;
    if (isPerson(bare) || isTitle(bare) || /^(?:bilag(?:a|or)|beslutsunderlag)\b/i.test(bare)) break;
    body.push(line);
  }
  return splitItems(body)
    .filter((i) => !/:$/.test(i.text) && !/(?:besluta[rt]?|föreslår|föreslås)(?:\s+(?:att|följande|enligt\s+följande|besluta))*\s*:?$/iu.test(i.text))
    .map((i) => fieldOfLines(context.layout, i.text, i.first, i.last, 'ordagrant'));
}

/** What is attached, in its order; "Bilaga 1:" in front of a name is left out. */
export function readAttachments(context: Context, blocks: readonly Block[]): Field<string>[] {
  const block = blocks.find((b) => b.section.value.canonical === 'bilagor' && b.body.length > 0);
  const found: Field<string>[] = [];
  if (block) {
    for (const item of splitItems(block.body.filter((l) => l.text.length < 260))) {
      if (/:$/.test(item.text) || isPerson(item.text) || item.text.length < 4) continue;
      found.push(fieldOfLines(context.layout, tidy(item.text), item.first, item.last, 'ordagrant'));
    }
  }
  if (found.length === 0) {
    for (const line of context.layout.lines) {
      const match = /^Bilag(?:a|or)\s*\d{0,2}\s*[:.–-]\s*(\p{Lu}.{3,200})$/u.exec(line.text);
      if (match && !line.furniture) found.push(fieldOfLines(context.layout, tidy(match[1] ?? ''), line, line, 'ordagrant'));
    }
  }
  return found;
}

const tidy = (text: string): string => text.replace(/^Bilaga\s*\d{0,2}\s*[:.–-]?\s*/u, '').replace(/\.$/, '').trim();

import type { Context } from './context.ts';
import { fieldAt, fieldOfLines } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';
import type { Block } from './sections.ts';

const ENUMERATION = /(?:inriktad(?:e)?\s+på|inriktningar(?:na)?\s+(?:[^.]{0,60}\s)?(?:är|utgörs\s+av)|delar(?:na)?\s+(?:är|utgörs\s+av)|(?:prioriterade|prioriteras)\s+[^.]{0,20}områden(?:a)?\s*(?:är|:)|områden(?:a)?\s+(?:är|utgörs\s+av)|(?:målområden|fokusområden|utvecklingsområden|perspektiv|avsnitt)(?:en|na)?\s+(?:är|utgörs\s+av|:)|består\s+av\s+(?:delarna|områdena|avsnitten)|lägga?\s+fast\s+(?:övergripande\s+mål,\s*)?)\s*:?\s*/giu;
const GENERIC = /^(?:övergripande\s+mål|mål|syfte|bakgrund|inledning|inriktning(?:ar|en|arna)?|sammanfattning|kommunikation|uppföljning|mer|flera)$/iu;
/** Words that show that the list is one of clauses, not of parts. */
const NO_NOUN = /(?<!\p{L})(?:ska|skall|är|inte|har|som|ses|kan|bör|att|sammanlänkade|viktiga|nödvändiga)(?!\p{L})/iu;
const LEAD_TERM = /^(?:[-–•]\s*)?(?:\d{1,2}[.)]?\s+)?(\p{Lu}[\p{L} -]{3,45}?)\s*(?:–|-|:)\s+\p{Lu}/u;

/** The parts of the proposal that one can answer on: its chapters, or the areas that the text says it is made of. A proposal for a person. */
export function readParts(context: Context, kind: DocumentKind, blocks: readonly Block[]): Field<string>[] {
  const parts: Field<string>[] = [];
  const add = (field: Field<string>): void => {
    const value = capital(field.value.trim().replace(/[.,;:]$/, ''));
    if (value.length < 4 || value.length > 60 || GENERIC.test(value) || parts.some((p) => sameStem(p.value, value))) return;
    parts.push({ ...field, value });
  };
  if (kind === 'strategi') for (const block of blocks) add(block.section.value.canonical === null ? { ...block.section, value: block.section.value.heading } : { ...block.section, value: '' });
  for (const line of context.layout.lines) {
    const match = LEAD_TERM.exec(line.text);
    const marked = /^(?:[-–•]\s|\d{1,2}[.)]?\s)/.test(line.text);
    if (match && marked && !line.furniture) add(fieldOfLines(context.layout, match[1] ?? '', line, line, 'tolkat'));
  }
  for (const match of context.layout.flow.matchAll(ENUMERATION)) {
    const from = match.index + match[0].length;
    const rest = /^[^.;:\n]{3,240}/.exec(context.layout.flow.slice(from))?.[0] ?? '';
    const list = rest.split(/\s+(?:för\s+hur|för\s+det|för\s+den|som\s|vilk|i\s+syfte)/)[0] ?? '';
    const items = list.split(/,\s+|\s+(?:och|samt)\s+/);
    if (items.length < 2 || items.some((i) => i.split(' ').length > 4 || NO_NOUN.test(i))) continue;
    let at = from;
    for (const item of items) {
      const start = context.layout.flow.indexOf(item, at);
      add(fieldAt(context.layout, item, start, start + item.length, 'tolkat'));
      at = start + item.length;
    }
  }
  return parts;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** "Arbetssätt" and "Övergripande arbetssätt" are the same part. */
function sameStem(a: string, b: string): boolean {
  const last = (s: string): string => (s.toLowerCase().split(' ').pop() ?? '').replace(/(?:arna|erna|orna|ar|er|or|en|et)$/, '');
  return last(a) === last(b);
}

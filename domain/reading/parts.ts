import type { Context } from './context.ts';
import { cutCells, isRow } from './cells.ts';
import { fieldAt, fieldOfLines } from './layout.ts';
import { isListItem } from './lists.ts';
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
  // What the sender asks for comes before what the text happens to list.
  for (const asked of askedParts(context, kind, blocks)) add(asked);
  if (parts.length > 1) return parts;
  parts.length = 0;
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

const PART_COLUMN = /^(?:del(?:ar)?|avsnitt|område(?:n)?|kapitel|målområde(?:n)?|förslagets\s+delar|fråga|rubrik)$/i;
const ASKED = /(?:delar|avsnitt|områden|kapitel|frågor)\b[^.\n]{0,60}(?:svar|yttra|synpunkter|besvara|ta\s+ställning|remissinstans)|(?:svar|svara|synpunkter|yttra\s+er)\s+(?:på|över|om)\s+(?:följande|dessa)|(?:vill|önskar)\s+(?:vi\s+)?(?:ha|få)\s+(?:svar|synpunkter)\s+på|frågor\s+(?:till|att\s+besvara|för)|att\s+(?:svara|besvara|yttra\s+sig)\s+(?:på|över)/iu;

/** The rows of a table "Del | Frågan till er", or the list under "Det här vill vi ha svar på", in the letter that sends the remiss. */
function askedParts(context: Context, kind: DocumentKind, blocks: readonly Block[]): Field<string>[] {
  if (kind !== 'remissmissiv') return [];
  const lines = context.layout.lines.filter((l) => !l.furniture);
  const head = lines.findIndex((l) => isRow(l) && PART_COLUMN.test(cutCells(l.raw, false)[0]?.text ?? ''));
  if (head >= 0) {
    const rows: Field<string>[] = [];
    for (const line of lines.slice(head + 1)) {
      // A cell that runs over several lines has no tab in its later lines.
      if (!isRow(line) && (line.blanksBefore > 0 || line.heading > 0) && rows.length > 0 && !isRow(lines[lines.indexOf(line) + 1] ?? line)) break;
      const name = isRow(line) ? (cutCells(line.raw, false)[0]?.text ?? '') : '';
      if (name !== '' && /^\p{Lu}|^\d/u.test(name)) rows.push(fieldOfLines(context.layout, name.replace(/^\d{1,2}[.)]\s+/, ''), line, line, 'ordagrant'));
    }
    if (rows.length > 1) return rows;
  }
  const block = blocks.find((b) => ASKED.test(b.section.value.heading)) ?? null;
  const led = lines.findIndex((l) => /:$/.test(l.text) && ASKED.test(l.text));
  const body = block ? block.body : led >= 0 ? lines.slice(led + 1) : [];
  const items: Field<string>[] = [];
  for (const line of body) {
    if (!isListItem(line.text) && !line.item) {
      if (items.length > 0) break;
      continue;
    }
    const text = line.text.replace(/^(?:[-–•·▪●]\s*|\d{1,2}[.)]?\s+)/u, '');
    items.push(fieldOfLines(context.layout, /^(\p{Lu}[^:?]{2,50}):\s/u.exec(text)?.[1] ?? text, line, line, 'tolkat'));
  }
  return items.length > 1 && items.every((i) => i.value.length <= 60 && !/\?$/.test(i.value)) ? items : [];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** "Arbetssätt" and "Övergripande arbetssätt" are the same part. */
function sameStem(a: string, b: string): boolean {
  const last = (s: string): string => (s.toLowerCase().split(' ').pop() ?? '').replace(/(?:arna|erna|orna|ar|er|or|en|et)$/, '');
  return last(a) === last(b);
}

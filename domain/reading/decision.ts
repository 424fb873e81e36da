import { cutCells } from './cells.ts';
import type { Context } from './context.ts';
import { fieldOfLines } from './layout.ts';
import type { Line } from './line.ts';
import { isListItem, splitItems } from './lists.ts';
import { isPerson, isTitle, splitGlued } from './names.ts';
import type { Field } from './reading.ts';
import type { Block } from './sections.ts';

/** What the nämnd is asked to decide, point by point. The lead ("Nämnden föreslås besluta") is no point. */
export function readDecisionPoints(context: Context, blocks: readonly Block[]): Field<string>[] {
  const block = blocks.find((b) => b.section.value.canonical === 'forslag-till-beslut');
  if (!block) return [];
  const body: Line[] = [];
  for (const line of block.body) {
    const bare = line.text.split(/\s{3,}|\t/)[0] ?? line.text;
    if (isPerson(bare) || isTitle(bare) || (body.length > 0 && line.blanksBefore > 0 && OFFICE.test(line.text)) || /^(?:bilag(?:a|or)|beslutsunderlag)\b/i.test(bare)) break;
    body.push(line);
  }
  return splitItems(oneEach(body))
    .filter((i) => !/:$/.test(i.text) && !/^I\s+[\p{L} -]*(?:nämnden|styrelsen|utskottet|fullmäktige)$/u.test(i.text) && !/(?:besluta[rt]?|föreslår|föreslås)(?:\s+(?:att|följande|enligt\s+följande|besluta))*\s*:?$/iu.test(i.text))
    .map((i) => fieldOfLines(context.layout, i.text, i.first, i.last, 'ordagrant'));
}

/** A name with a title under it, or a title after a name, is a signature: the list is over. */
function untilSigned(lines: readonly Line[]): Line[] {
  const at = lines.findIndex((l, i) => !isListItem(l.text) && columnsOf(l).every(isPerson) && (lines[i + 1] === undefined || columnsOf(lines[i + 1] as Line).every(isTitle) || splitGlued(lines[i + 1]?.text ?? '') !== null));
  const oneLine = lines.findIndex((l) => /^.{5,40}?,\s+.{4,60}$/.test(l.text) && isPerson(l.text.split(',')[0] ?? '') && isTitle(l.text.slice(l.text.indexOf(',') + 1).trim()));
  const office = lines.findIndex((l, i) => i > 0 && l.blanksBefore > 0 && !isListItem(l.text) && OFFICE.test(l.text));
  if (office >= 0) return lines.slice(0, Math.min(office, at < 0 ? lines.length : at));
  const end = Math.min(at < 0 ? lines.length : at, oneLine < 0 ? lines.length : oneLine);
  return lines.slice(0, end);
}

/** The förvaltning over its own signature. */
const OFFICE = /^\p{Lu}[\p{L} -]*(?:förvaltning|kontor)(?:en|et)$/u;

const columnsOf = (line: Line): string[] => cutCells(line.raw.replace(/ {3,}/g, '\t'), false).map((c) => c.text);

const CLAUSE = /^(?:godkänna|översända|överlämna|avge|anta|lämna|skicka|förklara|justera|uppdra|ställa|bifalla|avslå|notera|tillstyrka|avstyrka|avstå|besvara|hänvisa|åberopa|fastställa|instämma|ge)\s/u;

/** "beslutar att" over lines that each begin with what is to be done: as if each had its bullet. */
function oneEach(lines: readonly Line[]): Line[] {
  const lead = lines.findIndex((l) => /\satt\s*:?$/.test(l.text));
  return lead < 0 ? [...lines] : lines.map((l, i) => (i > lead && CLAUSE.test(l.text) ? { ...l, item: true } : l));
}

/** What is attached, in its order; "Bilaga 1:" in front of a name is left out. */
export function readAttachments(context: Context, blocks: readonly Block[]): Field<string>[] {
  const listed = blocks.filter((b) => b.section.value.canonical === 'bilagor' && b.body.length > 0);
  const block = listed.find((b) => /^bilag/i.test(b.section.value.heading)) ?? listed[0];
  const found: Field<string>[] = [];
  if (block) {
    for (const item of splitItems(untilSigned(block.body).filter((l) => l.text.length < 260))) {
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

const tidy = (text: string): string => text.replace(/^Bilaga\s*(?:\d{1,2}\s*[:.,–-]?|[:.–-])\s*/u, '').replace(/\.$/, '').trim();

import type { Context } from './context.ts';
import { whereOf } from './layout.ts';
import type { Doubt } from './reading.ts';

/** Damage that the reader has read around: a head inside the text, words that a lost line break glued. Small, but told. */
export function damageDoubts(context: Context): Doubt[] {
  const { layout } = context;
  const doubts: Doubt[] = [];
  const furniture = layout.lines.find((l) => l.furniture && l.index > 3 && l.index < layout.lines.length - 1 && /[\p{L}]/u.test(l.text));
  if (furniture) doubts.push({ code: 'page-furniture', quote: layout.source.text.slice(furniture.start, furniture.end), where: whereOf(layout.source, furniture.start, furniture.end), data: {} });
  const glued = /\p{Ll}Diarienummer/u.exec(layout.flow);
  if (glued) {
    const at = layout.at[glued.index] ?? 0;
    doubts.push({ code: 'glued-text', quote: layout.source.text.slice(at, at + glued[0].length), where: whereOf(layout.source, at, at + glued[0].length), data: { first: '', second: 'Diarienummer' } });
  }
  const twice = /(?<!\p{L})(\p{L}{4,}) \1(?!\p{L})/u.exec(layout.flow);
  if (twice) {
    const from = layout.at[twice.index] ?? 0;
    const to = (layout.at[twice.index + twice[0].length - 1] ?? from) + 1;
    doubts.push({ code: 'duplicate-text', quote: layout.source.text.slice(from, to), where: whereOf(layout.source, from, to), data: { text: twice[1] ?? '' } });
  }
  return doubts;
}

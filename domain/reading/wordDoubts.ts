import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { Doubt } from './reading.ts';

/** Words that the document itself spells in two ways, and names of bodies that waver. Small things, told without alarm. */
export function wordDoubts(context: Context): Doubt[] {
  return [...doubledLetters(context), ...strayGenitive(context), ...waveringNames(context)];
}

function doubt(context: Context, code: Doubt['code'], from: number, to: number, data: Record<string, string>): Doubt {
  const field = fieldAt(context.layout, null, from, to, 'tolkat');
  return { code, quote: field.quote, where: field.where, data };
}

/** "arbetsätt" beside "arbetssätt": the same long word but for one doubled letter, the rarer of the two. */
function doubledLetters(context: Context): Doubt[] {
  const seen = new Map<string, { count: number; from: number }>();
  for (const match of context.layout.flow.matchAll(/(?<![\p{L}-])\p{Ll}{8,40}(?![\p{L}-])/gu)) {
    const known = seen.get(match[0]);
    if (known) known.count += 1;
    else seen.set(match[0], { count: 1, from: match.index });
  }
  const doubts: Doubt[] = [];
  for (const [word, { count }] of seen) {
    for (const twin of /(.)\1/u.test(word) ? withoutDoubles(word) : []) {
      const other = seen.get(twin);
      if (!other || Math.min(count, other.count) > 1) continue;
      const [rare, at] = other.count <= count ? [twin, other.from] : [word, seen.get(word)?.from ?? 0];
      doubts.push(doubt(context, 'misspelt-word', at, at + rare.length, { text: rare, proposal: rare === twin ? word : twin }));
    }
  }
  return doubts;
}

/** The word with each of its doubled letters made single, one at a time. */
function withoutDoubles(word: string): string[] {
  return [...word.matchAll(/(.)\1/gu)].map((m) => word.slice(0, m.index) + word.slice(m.index + 1));
}

/** "Förvaltningens bedriver": a genitive where the subject belongs. */
function strayGenitive(context: Context): Doubt[] {
  const pattern = /(?<!\p{L})(?:Förvaltningens|Nämndens|Kommunens|Stadens|Kontorets|Regionens)\s+(?:bedriver|anser|bedömer|stödjer|tillstyrker|avstyrker|föreslår|ställer|instämmer|ser|har|vill|delar)(?!\p{L})/gu;
  return [...context.layout.flow.matchAll(pattern)].map((m) => doubt(context, 'misspelt-word', m.index, m.index + m[0].length, { text: m[0] }));
}

/** "Stockholm stad" once, "Stockholms stad" everywhere else. */
function waveringNames(context: Context): Doubt[] {
  const forms = new Map<string, { form: string; count: number; from: number }[]>();
  for (const match of context.layout.flow.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}{2,}?)(s?) (stad|kommun)(?!\p{L})/gu)) {
    const key = `${(match[1] ?? '').toLowerCase()} ${match[3] ?? ''}`;
    const list = forms.get(key) ?? [];
    const known = list.find((f) => f.form === match[0]);
    if (known) known.count += 1;
    else list.push({ form: match[0], count: 1, from: match.index });
    forms.set(key, list);
  }
  return [...forms.values()].flatMap((list) => {
    const [common, ...rest] = [...list].sort((a, b) => b.count - a.count);
    return common && common.count > 1 ? rest.map((f) => doubt(context, 'inconsistent-body-name', f.from, f.from + f.form.length, { name: f.form, other: common.form })) : [];
  });
}

import type { Rich } from '#domain/texts/rich.ts';
import type { ChoiceInput, Common, Container, CardElement, RichTextBlock, TextBlock, TextRun } from './adaptiveCard.ts';
import { literal, oneLine, shorten } from './literal.ts';

const TITLE_CHARS = 300;
/** Sentences of ours with names in them are far shorter; what is longer has come from outside. */
const SENTENCE_CHARS = 1_000;

/** Our own words, as a heading that screen readers find. Never text of a case: TextBlock reads markdown. */
export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'Medium', weight: 'Bolder' };
}

/** Our own words, one sentence or two. */
export function note(text: string, look: Pick<TextBlock, 'isSubtle' | 'color' | 'spacing'> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

const run = (text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun => ({ type: 'TextRun', text, ...look });

const sentence = (text: string): string => shorten(literal(text.slice(0, 2 * SENTENCE_CHARS)), SENTENCE_CHARS).text;

/** A sentence that may hold words of somebody else; they stay literal. */
export function line(rich: Rich | string, look: Common & { readonly isSubtle?: boolean } = {}): RichTextBlock {
  const { isSubtle, ...common } = look;
  const pieces = typeof rich === 'string' ? [rich] : rich;
  return {
    type: 'RichTextBlock',
    inlines: pieces.map((piece) => (typeof piece === 'string'
      ? run(sentence(piece), isSubtle ? { isSubtle } : {})
      : run(sentence(piece.strong), { weight: 'Bolder' }))),
    ...common,
  };
}

/** The case's title. */
export function title(text: string): RichTextBlock {
  return line([{ strong: oneLine(text, TITLE_CHARS) }], { spacing: 'Small' });
}

/** "Skäl: nämnden sammanträder ...": our label, somebody's words. */
export function labelled(label: string, words: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(label, { weight: 'Bolder' }), run(literal(words))], spacing: 'Small' };
}

/** Somebody's words in their own lines. */
export function quoted(words: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(literal(words))], spacing: 'Small' };
}

export function group(items: readonly CardElement[], look: Pick<Container, 'id' | 'isVisible' | 'style' | 'separator' | 'spacing'> = {}): Container {
  return { type: 'Container', items, ...look };
}

export function choices<V extends string>(
  id: string, label: string, errorMessage: string, values: readonly V[], names: Readonly<Record<V, string>>, value: V | null,
): ChoiceInput {
  return {
    type: 'Input.ChoiceSet', id, label, isRequired: true, errorMessage, style: 'expanded', wrap: true,
    choices: values.map((v) => ({ title: names[v], value: v })), ...(value === null ? {} : { value }),
  };
}

/** Keeps what is there; for lines that are said only when there is something to say. */
export function present(elements: readonly (CardElement | null)[]): CardElement[] {
  return elements.filter((e) => e !== null);
}

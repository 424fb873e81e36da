/** What a person reads on a card, in order. */
export type CardLine =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'fact'; readonly title: string; readonly text: string }
  | { readonly kind: 'choice'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string };

type Json = Readonly<Record<string, unknown>>;

/** Reads the words out of an Adaptive Card, whatever its layout, for a plain picture of it. What is hidden until a button is pressed is left out. */
export function cardTexts(card: Json): readonly CardLine[] {
  return [...list(card.body).flatMap(element), ...list(card.actions).flatMap(action)];
}

function element(e: Json): readonly CardLine[] {
  if (e.isVisible === false) return [];
  switch (e.type) {
    case 'TextBlock':
      return words(e.text).map((text) => ({ kind: 'text', text, strong: e.weight === 'Bolder' || e.size === 'Large' || e.size === 'ExtraLarge' || e.style === 'heading' }));
    case 'RichTextBlock':
      return words(array(e.inlines).map((i) => (typeof i === 'string' ? i : isJson(i) && typeof i.text === 'string' ? i.text : '')).join('')).map((text) => ({ kind: 'text', text, strong: false }));
    case 'FactSet':
      return list(e.facts).map((f) => ({ kind: 'fact', title: plain(f.title), text: plain(f.value) }));
    case 'Input.ChoiceSet':
      return [...label(e), ...list(e.choices).flatMap((c) => words(c.title)).map((text): CardLine => ({ kind: 'choice', text }))];
    case 'ActionSet':
      return list(e.actions).flatMap(action);
    default:
      return [...label(e), ...[...list(e.items), ...list(e.columns), ...list(e.rows), ...list(e.cells)].flatMap(element)];
  }
}

const action = (a: Json): readonly CardLine[] => words(a.title).map((text) => ({ kind: 'action', text }));
const label = (e: Json): readonly CardLine[] => words(e.label).map((text) => ({ kind: 'text', text, strong: true }));

/** Markdown's signs are for the renderer, not the reader. */
const plain = (value: unknown): string => (typeof value === 'string' ? value.replace(/\*\*|__/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim() : '');
const words = (value: unknown): readonly string[] => (plain(value) === '' ? [] : [plain(value)]);
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const list = (value: unknown): readonly Json[] => array(value).filter(isJson);
function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Elements that start and end a paragraph. */
export const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'address', 'blockquote', 'figure', 'figcaption', 'fieldset', 'form', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'hr', 'body', 'details', 'summary',
  'center', 'table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'legend',
]);
/** Not shown, or no part of the document. */
const LEFT_OUT = new Set(['head', 'template', 'noscript', 'nav', 'svg', 'object', 'audio', 'video', 'canvas', 'select', 'button', 'dialog', 'del', 'rp', 'rt', 'math']);
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr']);
/** Elements whose end tag is often left out: the next of the same kind ends them. */
const OPEN_ENDED = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr']);
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** True when nobody sees the element, or it is no part of the document. */
export function isLeftOut(name: string, attributes: string): boolean {
  if (EMPTY.has(name)) return false;
  if (LEFT_OUT.has(name)) return true;
  if (attributes.length < 7) return false;
  if (HIDING.test(/\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.[0] ?? '')) return true;
  return /\shidden(?=[\s=/>]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** True when the start of `next` ends the element that is being left out. */
export function endsLeftOut(left: string, next: string): boolean {
  return next === 'body' || (OPEN_ENDED.has(left) && next === left) || (left === 'p' && BLOCKS.has(next));
}

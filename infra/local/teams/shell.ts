import MarkdownIt from 'markdown-it';

const LOCAL = 'http://localhost:* http://127.0.0.1:*';

/** Only our own script and style, frames only of the tab's origin, and nobody may frame us. */
export function contentSecurityPolicy(frameOrigins: readonly string[]): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", `img-src 'self' data: ${LOCAL}`, "connect-src 'self'",
    `frame-src ${[...new Set(frameOrigins)].join(' ')}`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const ICON = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#4a4fb5"/><path d="M9 9l7 9 7-9M16 18v6" stroke="#fff" stroke-width="3" fill="none" stroke-linecap="round" stroke-linejoin="round"/></svg>');

export function shell(title: string, body: string, scripted: boolean): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="${ICON}"><link rel="stylesheet" href="/page.css">
${scripted ? '<script src="/page.js" defer></script>' : ''}</head><body>${body}</body></html>`;
}

/** The sheet for the municipality's IT, printable: Markdown in, a page out. HTML in it is shown as text. */
export function itPage(appName: string, markdown: string): string {
  const html = new MarkdownIt({ html: false, linkify: false, typographer: false }).render(markdown);
  return shell(`Blad till er it-avdelning – ${appName}`, `<main class="sheet"><p class="sheet-back"><a href="/">Till början</a></p>${html}</main>`, false);
}

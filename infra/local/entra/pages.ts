import { createHash } from 'node:crypto';
import type { LocalMunicipality } from '#local/municipality.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 "Segoe UI",system-ui,sans-serif}
body{margin:0 auto;padding:2rem 1rem;max-width:28rem}h1{font-size:1.4rem}
button{display:block;width:100%;margin:.5rem 0;padding:.75rem 1rem;font:inherit;text-align:left;border:1px solid GrayText;border-radius:.4rem;background:Field;color:FieldText;cursor:pointer}
button:hover,button:focus-visible{outline:3px solid Highlight}small{display:block;color:GrayText}`;

/** No scripts, nothing from elsewhere, not in a frame. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`,
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

/** Everybody who can sign in, as buttons. A press asks the same question again with that person as `login_hint`. */
export function signInPage(municipality: LocalMunicipality, action: string, asked: URLSearchParams): string {
  const keep = [...asked].filter(([name]) => name !== 'login_hint' && name !== 'prompt');
  const hidden = keep.map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`).join('');
  const buttons = municipality.people
    .filter((p) => p.accountEnabled)
    .map((p) => `<button name="login_hint" value="${escapeHtml(p.userPrincipalName)}">${escapeHtml(p.displayName)}<small>${escapeHtml([p.jobTitle, p.department].filter(Boolean).join(', '))}</small></button>`);
  return page('Vem är du?', `<p>${escapeHtml(municipality.name)} är påhittad och har inga lösenord. Välj en person för att logga in.</p><form method="get" action="${escapeHtml(action)}">${hidden}${buttons.join('')}</form>`);
}

/** For faults that must never be redirected, and for disabled people. `detail` is Entra's own words. */
export const errorPage = (title: string, detail: string): string => page(title, `<p>${escapeHtml(detail)}</p>`);

export const signedOutPage = (): string => page('Du är utloggad', '<p>Du kan stänga sidan.</p>');

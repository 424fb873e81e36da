/** Where a link leads, seen from inside Teams. */
export type LinkTarget =
  | { readonly kind: 'tab'; readonly pageId: string | null; readonly subPageId: string | null }
  | { readonly kind: 'chat' }
  | { readonly kind: 'web'; readonly url: string }
  /** Not a link that may be followed: script, data, malformed. */
  | { readonly kind: 'refused' };

const TEAMS = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** Reads a link of a card or a tab. Deep links to apps and chats stay inside; other web addresses open in a window of their own. */
export function linkTarget(text: string): LinkTarget {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { kind: 'refused' };
  }
  if (TEAMS.includes(url.hostname) && url.pathname.startsWith('/l/entity/')) {
    const [, , , , pageId] = url.pathname.split('/');
    return { kind: 'tab', pageId: pageId ? decodeURIComponent(pageId) : null, subPageId: subPageOf(url) };
  }
  if (TEAMS.includes(url.hostname) && url.pathname.startsWith('/l/chat/')) return { kind: 'chat' };
  if (url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:') return { kind: 'web', url: url.href };
  return { kind: 'refused' };
}

/** `?context={"subEntityId":"..."}`, or `subPageId` as newer links have it. */
function subPageOf(url: URL): string | null {
  try {
    const context = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: string; subPageId?: string };
    return context.subPageId ?? context.subEntityId ?? null;
  } catch {
    return null;
  }
}

import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

const PRODUCTION = 'https://graph.microsoft.com';

/**
 * The last middleware. The client keeps production's addresses, because it gives its token to those alone; only here
 * are they changed to `graphAddress`. One time limit an attempt, and no redirect is followed: a download's is a value.
 */
export function createTransport(options: { graphAddress: string; timeoutMs: number; fetch?: typeof fetch }): Middleware {
  const send = options.fetch ?? fetch;
  return {
    async execute(context: Context) {
      const url = String(context.request);
      const address = url.startsWith(`${PRODUCTION}/`) ? options.graphAddress + url.slice(PRODUCTION.length) : url;
      context.response = await send(address, { ...(context.options as RequestInit), redirect: 'manual', signal: AbortSignal.timeout(options.timeoutMs) });
    },
  };
}

/** A link out of an answer, as production would write it, or null when it leads elsewhere: the token must not follow it. */
export function graphLink(link: string, graphAddress: string): string | null {
  const own = link.startsWith(`${graphAddress}/`) ? PRODUCTION + link.slice(graphAddress.length) : link;
  return own.startsWith(`${PRODUCTION}/v1.0/`) ? own : null;
}

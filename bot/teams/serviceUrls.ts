/**
 * Which addresses may be called with the bot's token. `allowed` holds origins with an optional path prefix
 * ("https://smba.trafficmanager.net/emea/"); a host may be written "*.botframework.com" and then means every name under it.
 * The scheme, port and path segments must match too, so an address with a user part, another port or "..", is refused.
 */
export function createServiceUrlRule(allowed: readonly string[]): (serviceUrl: string) => boolean {
  const rules = allowed.map((pattern) => {
    const wild = /^(https?:\/\/)\*\.(.+)$/.exec(pattern);
    const url = new URL(wild ? `${wild[1]}${wild[2]}` : pattern);
    return { protocol: url.protocol, host: url.host, suffix: wild ? `.${url.host}` : null, path: withSlash(url.pathname) };
  });
  return (serviceUrl) => {
    if (typeof serviceUrl !== 'string' || serviceUrl.length > 500 || !URL.canParse(serviceUrl)) return false;
    const url = new URL(serviceUrl);
    if (url.username || url.password || url.search || url.hash) return false;
    return rules.some(
      (rule) =>
        url.protocol === rule.protocol &&
        (rule.suffix ? url.host.endsWith(rule.suffix) : url.host === rule.host) &&
        withSlash(url.pathname).startsWith(rule.path),
    );
  };
}

export function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}

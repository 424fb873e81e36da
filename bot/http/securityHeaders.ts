import type { ServerResponse } from 'node:http';

/** Who may show the tab in a frame (learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements), beside the municipality's own hosts. */
const TEAMS_FRAMES = [
  'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com',
  'https://*.office.com', 'https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook-sdf.office.com', 'https://outlook-sdf.office365.com',
];
/** TeamsJS asks this address for its list of hosts; it fails harmlessly where it cannot be reached. */
const TEAMS_CDN = 'https://res.cdn.office.net';
/** The hash of the empty string: Fluent's style engine makes an empty style element and fills it through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** CSP without unsafe-inline, and the rest of the closed-by-default headers, on every answer. */
export function securityHeaders(options: { hostOrigins: readonly string[]; entraOrigins: readonly string[] }) {
  const csp = [
    "default-src 'none'", "script-src 'self'", `style-src 'self' ${EMPTY_STYLE}`, "img-src 'self' data:", "font-src 'self' data: https://res.cdn.office.net",
    `connect-src 'self' ${[TEAMS_CDN, ...options.entraOrigins].join(' ')}`, "base-uri 'none'", "form-action 'none'", "object-src 'none'",
    `frame-ancestors ${[...TEAMS_FRAMES, ...options.hostOrigins].join(' ')}`,
  ].join('; ');
  return (_req: unknown, res: Pick<ServerResponse, 'setHeader'>, next: () => void): void => {
    res.setHeader('Content-Security-Policy', csp);
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Referrer-Policy', 'no-referrer');
    res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    res.setHeader('Cache-Control', 'no-store');
    next();
  };
}

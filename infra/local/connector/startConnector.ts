import express, { type NextFunction, type Request, type Response } from 'express';
import type { AddressInfo } from 'node:net';
import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalMunicipality } from '#local/municipality.ts';
import { botSide } from './botSide.ts';
import { callerCheck, type CallerRules } from './callerCheck.ts';
import { ChatStore } from './chatStore.ts';
import type { ChatEvent } from './chats.ts';
import { delivery } from './delivery.ts';
import { FaultQueue, type LogEntry } from './faults.ts';
import { identities, type Identities } from './identity.ts';
import { startIssuer, type Issuer } from './issuer.ts';
import { PUBLISHED_LIMITS, RateLimiter, type Limits } from './limits.ts';
import { postman } from './postman.ts';
import { userSide, type UserSide } from './userSide.ts';
import { Refusal } from './wire.ts';

export interface ConnectorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly municipality: LocalMunicipality;
  readonly botAppId: string;
  readonly botName?: string;
  /** Where the bot takes activities, e.g. http://localhost:3978/api/messages. May be set later. */
  readonly botEndpoint?: string;
  readonly entra: Pick<CallerRules, 'issuer' | 'jwksUri'>;
  readonly issuer?: string;
  readonly limits?: Partial<Limits>;
  readonly stateFile?: string;
  /** Milliseconds; the limits and the ids run on it. The machine's clock unless told. */
  readonly now?: () => number;
  /** The business clock: the time shown beside messages, and the activities' timestamp. */
  readonly business?: () => Instant;
  readonly botTimeoutMs?: number;
}

export interface Connector {
  readonly url: string;
  /** As activities carry it; changes after `moveTo`. */
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly signing: Pick<Issuer, 'issueForTests' | 'kid' | 'publicPem'>;
  readonly ids: Identities;
  readonly log: readonly LogEntry[];
  readonly faults: FaultQueue;
  readonly userSide: UserSide;
  setBotEndpoint(url: string): void;
  /** Teams moves the tenant to another region: new activities carry another serviceUrl; the old one still answers. */
  moveTo(region: 'emea' | 'amer' | 'apac'): void;
  onChat(listener: (event: ChatEvent) => void): () => void;
  onTyping(listener: (personAadId: string) => void): () => void;
  close(): Promise<void>;
}

/** Starts the stand-in for the Bot Connector and for the part of Teams that talks to bots. */
export async function startConnector(options: ConnectorOptions): Promise<Connector> {
  const now = options.now ?? Date.now;
  const business = options.business ?? (() => new Date().toISOString());
  const closing = new AbortController();
  const issuer = await startIssuer(options.issuer ?? 'https://api.botframework.com');
  const ids = identities(options.municipality, options.botAppId);
  const chats = new ChatStore(options.municipality.people, options.stateFile ?? null);
  const typists = new Set<(personAadId: string) => void>();
  const posting = delivery(chats, { now, business }, (person) => typists.forEach((t) => t(person.aadObjectId)));
  const faults = new FaultQueue();
  const log: LogEntry[] = [];
  let endpoint = options.botEndpoint ?? null;
  let region = 'emea';

  const app = express().disable('x-powered-by');
  app.get('/v1/.well-known/openidconfiguration', (_req, res) => void res.json(metadata()));
  app.get('/v1/.well-known/keys', (_req, res) => void res.json(issuer.jwks()));
  app.use('/:region/v3', botSide({
    municipality: options.municipality, ids, chats, faults, log, now, delivery: posting, signal: closing.signal,
    limiter: new RateLimiter({ ...PUBLISHED_LIMITS, ...options.limits }, now),
    checkCaller: callerCheck({ ...options.entra, botAppId: options.botAppId }),
  }));
  app.use(refused);

  const server = app.listen(options.port, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = (): string => `${url}/${region}/`;

  function metadata() {
    return {
      issuer: issuer.name,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${url}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    };
  }

  const carrier = postman({
    issuer, botAppId: options.botAppId, timeoutMs: options.botTimeoutMs ?? 15_000, signal: closing.signal, endpoint: () => endpoint, serviceUrl,
  });
  const around = { municipality: options.municipality, ids, botName: options.botName ?? 'Yttra', serviceUrl, business };

  return {
    url,
    get serviceUrl() {
      return serviceUrl();
    },
    openIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    issuer: issuer.name,
    signing: issuer,
    ids, log, faults,
    userSide: userSide(around, chats, carrier, posting.nextId),
    setBotEndpoint: (to) => void (endpoint = to),
    moveTo: (to) => void (region = to),
    onChat: (listener) => chats.onEvent(listener),
    onTyping(listener) {
      typists.add(listener);
      return () => void typists.delete(listener);
    },
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refused(error: Error & { status?: number }, _req: Request, res: Response, _next: NextFunction): void {
  const refusal = error instanceof Refusal ? error : new Refusal(error.status ?? 500, error.status === 413 ? 'MessageSizeTooBig' : 'BadSyntax', error.message);
  res.status(refusal.status).set(refusal.headers).json(refusal.body());
}

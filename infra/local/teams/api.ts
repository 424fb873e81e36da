import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { PressedAction } from '#local/connector/userSide.ts';
import type { LocalPerson } from '#local/municipality.ts';
import type { Move, Moved, Setup, SignedIn } from './contract.ts';
import type { EventStreams } from './eventStreams.ts';
import type { TeamsOptions } from './options.ts';
import type { Sessions } from './sessions.ts';
import { hasInput, shownChat, shownClock } from './shown.ts';
import { SignInRefused } from './signIn.ts';

export interface ApiParts {
  readonly options: TeamsOptions;
  readonly sessions: Sessions;
  readonly streams: EventStreams;
  readonly scope: string;
  readonly setup: Setup;
  move(move: Move): Promise<Moved>;
}

/** `/api`: what the page asks its own server. Calls from other sites are refused. */
export function api(parts: ApiParts): Router {
  const { options, sessions, streams } = parts;
  const { userSide, ids } = options.connector;
  const router = express.Router();
  router.use(sameSite, express.json({ limit: '1mb' }));

  function who(req: Request): { session: string; person: LocalPerson } {
    const session = String(req.headers['x-teams-session'] ?? req.query['session'] ?? '');
    const person = sessions.person(session);
    if (!person) throw new SignInRefused('no_session', 'Ingen är inloggad här.');
    return { session, person };
  }

  function chatOf(person: LocalPerson) {
    const rules = { appName: parts.setup.appName, mri: ids.mri(person), isReceipt: options.scenario.isReceipt ?? ((card) => !hasInput(card)) };
    return shownChat(userSide.chat(person.aadObjectId), rules);
  }

  router.get('/setup', (_req, res) => void res.json(parts.setup));
  router.get('/clock', (_req, res) => void res.json(shownClock(options.clock.now())));
  router.post('/sign-in', async (req, res) => {
    const person = ids.byAad(String(req.body.person));
    await options.scenario.onEnter?.(options.scenario.roles.find((r) => r.personAadObjectId === person.aadObjectId)?.key ?? null, person.aadObjectId);
    const session = await sessions.open(person, options.tab.clientId, parts.scope);
    const { aadObjectId, displayName, jobTitle, department, userPrincipalName } = person;
    const title = [jobTitle, department].filter(Boolean).join(', ');
    res.json({ session, aadObjectId, name: displayName, title, userPrincipalName } satisfies SignedIn);
  });
  router.post('/token', async (req, res) => {
    const { clientId = options.tab.clientId, scope = parts.scope } = req.body as { clientId?: string; scope?: string };
    res.json(await sessions.token(who(req).session, clientId, scope));
  });

  router.get('/events', (req, res) => streams.add(who(req).person.aadObjectId, req, res));
  router.get('/chat', (req, res) => void res.json(chatOf(who(req).person)));
  router.post('/read', async (req, res) => {
    const { person } = who(req);
    await userSide.read(person.aadObjectId);
    res.json(chatOf(person));
  });
  router.post('/send', async (req, res) => {
    const sent = await userSide.send(who(req).person.aadObjectId, String(req.body.text));
    res.json({ reached: sent.status >= 200 && sent.status < 300 });
  });
  router.post('/press', async (req, res) => {
    const { activityId, action } = req.body as { activityId: string; action: PressedAction };
    res.json(await userSide.press(who(req).person.aadObjectId, activityId, action));
  });
  router.post('/refresh', async (req, res) => {
    res.json((await userSide.refresh(who(req).person.aadObjectId, String(req.body.activityId))) ?? { kind: 'nothing' });
  });
  router.post('/install', async (req, res) => void res.json(await userSide.install(who(req).person.aadObjectId)));

  router.post('/move', async (req, res) => void res.json(await parts.move(req.body.move as Move)));
  router.get('/handlaggare-page', async (_req, res) => void res.json({ subPageId: (await options.scenario.handlaggarePage?.()) ?? null }));
  router.get('/result', async (_req, res) => void res.json((await options.scenario.result?.()) ?? null));
  router.post('/start-over', async (_req, res) => {
    await options.scenario.startOver?.();
    res.json({});
  });
  return router;
}

function sameSite(req: Request, res: Response, next: NextFunction): void {
  const site = req.headers['sec-fetch-site'] ?? 'same-origin';
  const json = req.method === 'GET' || (req.headers['content-type'] ?? '').startsWith('application/json');
  res.set('cache-control', 'no-store');
  if (site === 'same-origin' && json) next();
  else res.status(403).json({ error: 'other_site' });
}

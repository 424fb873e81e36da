import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import type { Delivery } from './delivery.ts';
import { pass, type Asked, type GateParts } from './gate.ts';
import type { Identities } from './identity.ts';
import { Refusal, type Activity, type Json } from './wire.ts';

export interface BotSideParts extends GateParts {
  readonly municipality: LocalMunicipality;
  readonly ids: Identities;
  readonly delivery: Delivery;
  checkCaller(authorization: string | undefined): Promise<void>;
}

/** `/v3/conversations...` as the bot calls it. */
export function botSide(parts: BotSideParts): Router {
  const router = express.Router();
  router.use(async (req: Request, _res: Response, next: NextFunction) => {
    await parts.checkCaller(req.headers.authorization);
    next();
  });
  router.use(express.json({ limit: '1mb', type: () => true }));

  async function answer(req: Request, res: Response, asked: Omit<Asked, 'method'>): Promise<void> {
    const out = await pass(parts, { ...asked, method: req.method as Asked['method'] });
    if (out === 'reset') res.socket?.destroy();
    else if (out !== 'hang') res.status(out.status).set(out.headers).json(out.body);
  }

  function inChat(req: Request): Pick<Asked, 'conversationId' | 'person' | 'activityId' | 'activity'> {
    const conversationId = String(req.params['conversationId']);
    const activityId = req.params['activityId'] === undefined ? null : String(req.params['activityId']);
    const activity = req.method === 'POST' || req.method === 'PUT' ? (req.body as Activity) : null;
    return { conversationId, person: parts.ids.byConversation(conversationId), activityId, activity };
  }

  router.post('/conversations', (req, res) => answer(req, res, creation(parts, req.body as Json)));

  const post = (req: Request, res: Response): Promise<void> => {
    const chat = inChat(req);
    const activity: Activity = chat.activityId === null ? chat.activity! : { replyToId: chat.activityId, ...chat.activity };
    return answer(req, res, {
      ...chat,
      activityId: null,
      operation: 'send',
      perform: (person) => created(parts.delivery.post(person, activity)),
    });
  };
  router.post('/conversations/:conversationId/activities', post);
  router.post('/conversations/:conversationId/activities/:activityId', post);

  router.put('/conversations/:conversationId/activities/:activityId', (req, res) => {
    const chat = inChat(req);
    const id = chat.activityId!;
    return answer(req, res, {
      ...chat,
      operation: 'update',
      perform(person) {
        parts.delivery.replace(person, id, chat.activity!);
        return { status: 200, body: { id }, activityId: id };
      },
    });
  });
  router.delete('/conversations/:conversationId/activities/:activityId', (req, res) => {
    const chat = inChat(req);
    const id = chat.activityId!;
    return answer(req, res, {
      ...chat,
      operation: 'delete',
      perform(person) {
        parts.delivery.remove(person, id);
        return { status: 200, body: {}, activityId: id };
      },
    });
  });

  router.get('/conversations/:conversationId/members', (req, res) =>
    answer(req, res, { ...inChat(req), operation: 'members', perform: (p) => ok([member(parts, p)] as unknown as Json) }));
  router.get('/conversations/:conversationId/pagedmembers', (req, res) =>
    answer(req, res, { ...inChat(req), operation: 'members', perform: (p) => ok({ members: [member(parts, p)] }) }));
  router.get('/conversations/:conversationId/members/:memberId', (req, res) =>
    answer(req, res, {
      ...inChat(req),
      operation: 'members',
      perform(person) {
        if (parts.ids.byMember(String(req.params['memberId'])) === person) return ok(member(parts, person));
        throw new Refusal(404, 'MemberNotFoundInConversation', 'Member was not found in the conversation.');
      },
    }));
  return router;
}

const ok = (body: Json) => ({ status: 200, body, activityId: null });
const created = (id: string | null) => ({ status: 201, body: id === null ? {} : { id }, activityId: id });

function creation(parts: BotSideParts, body: Json): Omit<Asked, 'method'> {
  const members = (body['members'] ?? []) as { id?: string }[];
  const tenant = body['tenantId'] ?? (body['channelData'] as { tenant?: { id?: string } } | undefined)?.tenant?.id;
  const person = parts.ids.byMember(members[0]?.id ?? '');
  const conversationId = person ? parts.ids.conversationId(person) : null;
  const first = (body['activity'] ?? null) as Activity | null;
  return {
    operation: 'create', conversationId, person, activityId: null, activity: first,
    perform(to) {
      if (members.length !== 1 || tenant === undefined) throw new Refusal(400, 'BadSyntax', 'Incorrect conversation creation parameters.');
      if (tenant !== parts.municipality.tenantId) throw new Refusal(403, 'Forbidden', 'The bot is not authorized for this tenant.');
      const activityId = first === null ? null : parts.delivery.post(to, first);
      return { status: 201, body: { id: conversationId, ...(activityId === null ? {} : { activityId }) }, activityId };
    },
  };
}

function member(parts: BotSideParts, person: LocalPerson): Json {
  const [givenName, ...rest] = person.displayName.split(' ');
  return {
    id: parts.ids.mri(person), name: person.displayName, aadObjectId: person.aadObjectId, objectId: person.aadObjectId,
    givenName, surname: rest.join(' '), email: person.mail, userPrincipalName: person.userPrincipalName,
    tenantId: parts.municipality.tenantId, userRole: 'user',
  };
}

import { randomUUID } from 'node:crypto';
import type { Json } from '../contract/contract.ts';
import { GraphError, notFound } from '../errors.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { checkSite } from '../permissions.ts';
import { MAX_MINUTES, type Subscription } from '../subscriptions.ts';
import { servicePrincipalId } from '#local/entra/claims.ts';

const invalid = (message: string): GraphError => new GraphError(400, 'InvalidRequest', message);
const MAX_CLIENT_STATE = 128;

function textOf(body: Json, name: string): string {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(`The property ${name} is missing or not a text.`);
}

/** A moment later than now and within the longest life for drives. */
function expiryOf(world: GraphWorld, body: Json): string {
  const at = Date.parse(textOf(body, 'expirationDateTime'));
  const minutes = (at - world.machineNow()) / 60_000;
  if (Number.isNaN(minutes) || minutes <= 0) throw invalid('Subscription expiration must be a time in the future.');
  if (minutes > MAX_MINUTES) throw invalid(`Subscription expiration can only be ${MAX_MINUTES} minutes in the future.`);
  return new Date(at).toISOString();
}

/** Plain http is taken here, and only here; Microsoft asks for https. */
async function checkedUrl(world: GraphWorld, url: string): Promise<string> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw invalid('The notificationUrl is not valid.');
  if (!(await world.validateUrl(url))) throw invalid('Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.');
  return url;
}

const show = (s: Subscription): Json => ({
  id: s.id, resource: s.resource, applicationId: s.applicationId, changeType: s.changeType, clientState: null, notificationUrl: s.notificationUrl,
  lifecycleNotificationUrl: null, expirationDateTime: s.expirationDateTime, creatorId: s.creatorId, includeResourceData: null,
  latestSupportedTlsVersion: 'v1_2', encryptionCertificate: null, encryptionCertificateId: null, notificationQueryOptions: null, notificationUrlAppId: null,
});

async function create(world: GraphWorld, ask: Ask): Promise<Reply> {
  const body = ask.json();
  const resource = textOf(body, 'resource').replace(/^\/+/, '');
  if (resource !== `drives/${world.municipality.site.driveId}/root`) throw new GraphError(400, 'ExtensionError', 'Only the root of the drive can be subscribed to here.');
  checkSite(world.municipality, ask.caller, 'read');
  if (textOf(body, 'changeType') !== 'updated') throw invalid('ChangeType for resource of type DriveItem must be \'updated\'.');
  const clientState = body['clientState'] ?? null;
  if (clientState !== null && (typeof clientState !== 'string' || clientState.length > MAX_CLIENT_STATE)) throw invalid(`clientState must be a text of at most ${MAX_CLIENT_STATE} characters.`);
  const expirationDateTime = expiryOf(world, body);
  const notificationUrl = await checkedUrl(world, textOf(body, 'notificationUrl'));
  const subscription: Subscription = {
    id: randomUUID(), applicationId: ask.caller.appId, creatorId: ask.caller.oid ?? servicePrincipalId(ask.caller.appId), resource, changeType: 'updated',
    clientState, notificationUrl, expirationDateTime,
  };
  world.subscriptions.put(subscription);
  return { status: 201, json: { '@odata.context': `${world.linkBase}/$metadata#subscriptions/$entity`, ...show(subscription), clientState } };
}

function mine(world: GraphWorld, ask: Ask): Subscription {
  const found = world.subscriptions.find(ask.match.params['subscription-id']!, ask.caller.appId);
  if (!found) throw notFound();
  return found;
}

async function renew(world: GraphWorld, ask: Ask): Promise<Reply> {
  const subscription = mine(world, ask);
  const body = ask.json();
  const strange = Object.keys(body).find((key) => key !== 'expirationDateTime' && key !== 'notificationUrl');
  if (strange) throw invalid(`The property ${strange} cannot be updated.`);
  const renewed: Subscription = {
    ...subscription,
    ...(body['expirationDateTime'] === undefined ? {} : { expirationDateTime: expiryOf(world, body) }),
    ...(body['notificationUrl'] === undefined ? {} : { notificationUrl: await checkedUrl(world, textOf(body, 'notificationUrl')) }),
  };
  world.subscriptions.put(renewed);
  return { status: 200, json: show(renewed) };
}

async function remove(world: GraphWorld, ask: Ask): Promise<Reply> {
  world.subscriptions.remove(mine(world, ask).id);
  return { status: 204 };
}

export const subscriptionRoutes: Routes = {
  'POST /subscriptions': { handle: create, query: [] },
  'GET /subscriptions': { handle: async (world, ask) => ({ status: 200, json: { value: world.subscriptions.alive().filter((s) => s.applicationId === ask.caller.appId).map(show) } }), query: [] },
  'GET /subscriptions/{subscription-id}': { handle: async (world, ask) => ({ status: 200, json: show(mine(world, ask)) }), query: [] },
  'PATCH /subscriptions/{subscription-id}': { handle: renew, query: [] },
  'DELETE /subscriptions/{subscription-id}': { handle: remove, query: [] },
};

import type { LocalPerson, LocalTeamsApp } from '#local/municipality.ts';
import type { Json } from '../contract/contract.ts';
import { GraphError } from '../errors.ts';
import { parseFilter } from '../filter.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { selected } from '../odata.ts';
import { checkOperation } from '../permissions.ts';
import { personOf } from './people.ts';

const noSuch = (message: string): GraphError => new GraphError(404, 'NotFound', message);
const appJson = (app: LocalTeamsApp): Json => ({ id: app.id, externalId: app.externalId, displayName: app.displayName, distributionMethod: 'organization' });
const installationId = (person: LocalPerson, app: LocalTeamsApp): string => Buffer.from(`${person.aadObjectId}##${app.id}`).toString('base64');

function installationJson(person: LocalPerson, app: LocalTeamsApp, expand: readonly string[]): Json {
  const definition = { id: Buffer.from(`${app.id}##${app.version}`).toString('base64'), teamsAppId: app.id, displayName: app.displayName, version: app.version, publishingState: 'published' };
  return {
    id: installationId(person, app),
    ...(expand.includes('teamsApp') ? { teamsApp: appJson(app) } : {}),
    ...(expand.includes('teamsAppDefinition') ? { teamsAppDefinition: definition } : {}),
  };
}

const expanded = (ask: Ask): string[] => (ask.query.get('$expand') ?? '').split(',').map((name) => name.trim());

const catalogue = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const filter = ask.query.get('$filter');
  const fits = filter === undefined ? () => true : parseFilter(filter, ['id', 'externalId', 'displayName', 'distributionMethod']);
  const apps = world.municipality.teamsApp ? [appJson(world.municipality.teamsApp)] : [];
  return { status: 200, json: { value: apps.filter(fits).map((a) => selected(a, ask.query.get('$select'))) } };
};

const list = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const person = personOf(world, ask.match.params['user-id']!);
  const app = world.municipality.teamsApp;
  const filter = ask.query.get('$filter');
  const fits = filter === undefined ? () => true : parseFilter(filter, ['id', 'teamsApp/id', 'teamsApp/externalId', 'teamsApp/displayName', 'teamsApp/distributionMethod']);
  const there = app && world.installations.has(person) && fits({ id: installationId(person, app), teamsApp: appJson(app) });
  return { status: 200, json: { '@odata.count': there ? 1 : 0, value: there ? [installationJson(person, app, expanded(ask))] : [] } };
};

/** 201, 409 when installed already, 403 where policy or licence forbids it. */
const install = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const person = personOf(world, ask.match.params['user-id']!);
  const bound = /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)(?:'\))?$/i.exec(String(ask.json()['teamsApp@odata.bind'] ?? ''))?.[1];
  if (bound === undefined) throw new GraphError(400, 'BadRequest', 'Bad Request: teamsApp@odata.bind is missing or not valid.');
  const app = world.municipality.teamsApp;
  if (app?.id !== bound) throw noSuch('The app was not found in the catalog.');
  if (person.app === 'never' || person.guest || !person.accountEnabled) throw new GraphError(403, 'Forbidden', 'App is blocked by app permission policy or the user lacks a Teams license.');
  if (world.installations.has(person)) throw new GraphError(409, 'Conflict', 'The app is already installed in the user\'s personal scope.');
  await world.installations.set(person, true);
  return { status: 201, headers: { location: `/users/${person.aadObjectId}/teamwork/installedApps/${installationId(person, app)}` }, json: installationJson(person, app, []) };
};

function installed(world: GraphWorld, ask: Ask): LocalPerson {
  const person = personOf(world, ask.match.params['user-id']!);
  const app = world.municipality.teamsApp;
  if (!app || !world.installations.has(person) || ask.match.params['app-id'] !== installationId(person, app)) throw noSuch('The app installation was not found.');
  return person;
}

const chat = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const person = installed(world, ask);
  return { status: 200, json: selected({ id: world.installations.chatId(person), topic: null, chatType: 'oneOnOne', tenantId: world.municipality.tenantId }, ask.query.get('$select')) };
};

const uninstall = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  await world.installations.set(installed(world, ask), false);
  return { status: 204 };
};

export const teamsAppRoutes: Routes = {
  'GET /appCatalogs/teamsApps': { handle: catalogue, query: ['$filter', '$select'] },
  'GET /users/{user-id}/teamwork/installedApps': { handle: list, query: ['$filter', '$expand'] },
  'POST /users/{user-id}/teamwork/installedApps': { handle: install, query: [] },
  'GET /users/{user-id}/teamwork/installedApps/{app-id}/chat': { handle: chat, query: ['$select'] },
  'DELETE /users/{user-id}/teamwork/installedApps/{app-id}': { handle: uninstall, query: [] },
};

import type { LocalGroup, LocalPerson } from '#local/municipality.ts';
import type { Json } from '../contract/contract.ts';
import { GraphError } from '../errors.ts';
import { parseFilter } from '../filter.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { pageOf, selected, topOf, withQuery } from '../odata.ts';
import { checkOperation } from '../permissions.ts';

/** What Graph answers without $select; accountEnabled and department come only when asked for. */
const DEFAULT_USER = 'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,id';

const noSuch = (id: string): GraphError => new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);

function userJson(person: LocalPerson): Json {
  const [givenName, ...rest] = person.displayName.split(' ');
  return {
    id: person.aadObjectId, displayName: person.displayName, givenName, surname: rest.join(' '), jobTitle: person.jobTitle, mail: person.mail,
    userPrincipalName: person.userPrincipalName, department: person.department, accountEnabled: person.accountEnabled, userType: person.guest ? 'Guest' : 'Member',
    businessPhones: [], mobilePhone: null, officeLocation: null, preferredLanguage: 'sv-SE',
  };
}

const groupJson = (group: LocalGroup): Json => ({ id: group.id, displayName: group.displayName, mailEnabled: false, securityEnabled: true, groupTypes: [] });

/** By object id or user principal name. An e-mail address that is no principal name finds nobody, as in Graph. */
export function personOf(world: GraphWorld, id: string): LocalPerson {
  const wanted = id.toLowerCase();
  const person = world.municipality.people.find((p) => p.aadObjectId.toLowerCase() === wanted || p.userPrincipalName.toLowerCase() === wanted);
  if (!person) throw noSuch(id);
  return person;
}

/** With nothing wider than User.Read a person reads only himself or herself. */
function checkSelf(ask: Ask, person: LocalPerson): void {
  const wider = [...ask.caller.permissions].some((p) => /^(User|Directory)\..*\.All$/.test(p));
  if (ask.caller.kind === 'person' && !wider && person.aadObjectId !== ask.caller.oid) throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

const user = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const person = personOf(world, ask.match.params['user-id']!);
  checkSelf(ask, person);
  return { status: 200, json: { '@odata.context': `${world.linkBase}/$metadata#users/$entity`, ...selected(userJson(person), ask.query.get('$select') ?? DEFAULT_USER) } };
};

const me = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  if (ask.caller.oid === null) throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  checkOperation(ask.caller, ask.match);
  return { status: 200, json: selected(userJson(personOf(world, ask.caller.oid)), ask.query.get('$select') ?? DEFAULT_USER) };
};

const users = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const filter = ask.query.get('$filter');
  const fits = filter === undefined ? () => true : parseFilter(filter, ['id', 'displayName', 'mail', 'userPrincipalName', 'accountEnabled', 'department', 'jobTitle', 'givenName', 'surname']);
  const found = world.municipality.people.map(userJson).filter(fits);
  const { value, next } = pageOf(found, topOf(ask.query.get('$top'), 100), ask.query.get('$skiptoken'), (token) => withQuery(`${world.linkBase}/users`, ask.query, { $skiptoken: token }));
  return { status: 200, json: { value: value.map((u) => selected(u, ask.query.get('$select') ?? DEFAULT_USER)), ...next } };
};

const memberOf = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const person = personOf(world, ask.match.params['user-id']!);
  const groups = (world.municipality.groups ?? []).filter((g) => g.memberIds.includes(person.aadObjectId));
  return { status: 200, json: { value: groups.map((g) => ({ '@odata.type': '#microsoft.graph.group', ...selected(groupJson(g), ask.query.get('$select')) })) } };
};

function groupOf(world: GraphWorld, ask: Ask): LocalGroup {
  const id = ask.match.params['group-id']!;
  const found = (world.municipality.groups ?? []).find((g) => g.id === id);
  if (!found) throw noSuch(id);
  return found;
}

const group = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  return { status: 200, json: selected(groupJson(groupOf(world, ask)), ask.query.get('$select')) };
};

const members = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkOperation(ask.caller, ask.match);
  const { id, memberIds } = groupOf(world, ask);
  const people = world.municipality.people.filter((p) => memberIds.includes(p.aadObjectId));
  const { value, next } = pageOf(people, topOf(ask.query.get('$top'), 100), ask.query.get('$skiptoken'), (token) => withQuery(`${world.linkBase}/groups/${id}/members`, ask.query, { $skiptoken: token }));
  return { status: 200, json: { value: value.map((p) => ({ '@odata.type': '#microsoft.graph.user', ...selected(userJson(p), ask.query.get('$select') ?? DEFAULT_USER) })), ...next } };
};

export const peopleRoutes: Routes = {
  'GET /me': { handle: me, query: ['$select'] },
  'GET /users': { handle: users, query: ['$select', '$filter', '$top', '$skiptoken'] },
  'GET /users/{user-id}': { handle: user, query: ['$select'] },
  'GET /users/{user-id}/memberOf': { handle: memberOf, query: ['$select'] },
  'GET /groups/{group-id}': { handle: group, query: ['$select'] },
  'GET /groups/{group-id}/members': { handle: members, query: ['$select', '$top', '$skiptoken'] },
};

// Makes contract.json: the part of the full Graph contract that the product uses. `node trim.mjs <graph-contract.openapi.json>`
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS = `
GET /sites/{site-id}
GET /sites/{site-id}:/{path}
GET /sites/{site-id}/drive
GET /sites/{site-id}/drives
GET /drives/{drive-id}
GET /drives/{drive-id}/root/delta
GET /drives/{drive-id}/root/children
GET /drives/{drive-id}/root:/{path}
GET /drives/{drive-id}/root:/{path}:/children
GET /drives/{drive-id}/root:/{path}:/content
PUT /drives/{drive-id}/root:/{path}:/content
POST /drives/{drive-id}/root:/{path}:/createUploadSession
GET /drives/{drive-id}/items/{item-id}
PATCH /drives/{drive-id}/items/{item-id}
DELETE /drives/{drive-id}/items/{item-id}
GET /drives/{drive-id}/items/{item-id}/children
POST /drives/{drive-id}/items/{item-id}/children
GET /drives/{drive-id}/items/{item-id}/content
PUT /drives/{drive-id}/items/{item-id}/content
POST /drives/{drive-id}/items/{item-id}/createUploadSession
PUT /drives/{drive-id}/items/{item-id}:/{path}:/content
POST /drives/{drive-id}/items/{item-id}:/{path}:/createUploadSession
GET /subscriptions
POST /subscriptions
GET /subscriptions/{subscription-id}
PATCH /subscriptions/{subscription-id}
DELETE /subscriptions/{subscription-id}
GET /me
GET /users
GET /users/{user-id}
GET /users/{user-id}/memberOf
GET /groups/{group-id}
GET /groups/{group-id}/members
GET /appCatalogs/teamsApps
GET /users/{user-id}/teamwork/installedApps
POST /users/{user-id}/teamwork/installedApps
GET /users/{user-id}/teamwork/installedApps/{app-id}/chat
DELETE /users/{user-id}/teamwork/installedApps/{app-id}
`.trim().split('\n').map((line) => line.split(' '));

/** Documented by Microsoft but missing in the full contract: name -> the operation whose shape it shares. */
const ADDED = { '/drives/{drive-id}/root': '/drives/{drive-id}/items/{item-id}' };

/** Beside parts that are not used: properties that lead into types the product never meets. They stay allowed, unchecked. */
const CUT = new Set(['createdByUser', 'lastModifiedByUser', 'listItem', 'list', 'lists', 'columns', 'externalColumns', 'termStore', 'permissions',
  'subscriptions', 'versions', 'thumbnails', 'members', 'audio', 'bundle', 'image', 'photo', 'video', 'remoteItem', 'sites', 'publication', 'workbook',
  'onlineMeetingInfo', 'viewpoint', 'calendar', 'calendarView', 'events', 'onlineMeetings', 'presence', 'drive', 'drives', 'items', 'following', 'bundles',
  'special', 'mailboxSettings', 'print', 'signInActivity', 'licenseAssignmentStates', 'onPremisesExtensionAttributes', 'authorizationInfo',
  'employeeOrgData', 'customSecurityAttributes', 'assignedPlans', 'provisionedPlans', 'joinedTeams', 'chats', 'manager', 'directReports', 'ownedObjects']);

const full = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const paths = {};
for (const [method, path] of OPERATIONS) {
  const operation = full.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the full contract`);
  (paths[path] ??= {})[method.toLowerCase()] = operation;
}
for (const [path, like] of Object.entries(ADDED)) {
  const operation = structuredClone(full.paths[like].get);
  operation.operationId = 'getDrivesDriveIdRoot';
  operation['x-source'] = `docs driveitem-get.md; shape of ${like}`;
  operation.parameters = operation.parameters.filter((p) => p.name !== 'item-id');
  paths[path] = { get: operation };
}

const trimmed = {
  openapi: full.openapi, info: { ...full.info, 'x-trimmed': 'by trim.mjs; see NOTICE.md' }, servers: full.servers, paths,
  'x-uploadSession': full['x-uploadSession'], webhooks: full.webhooks, components: { schemas: {}, responses: full.components.responses },
};

const wanted = [];
const follow = (node) => {
  if (Array.isArray(node)) node.forEach(follow);
  else if (node && typeof node === 'object') {
    if (typeof node.$ref === 'string' && node.$ref.startsWith('#/components/schemas/')) wanted.push(node.$ref.slice(21));
    Object.values(node).forEach(follow);
  }
};
follow([trimmed.paths, trimmed['x-uploadSession'], trimmed.webhooks, trimmed.components.responses]);
for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
  if (trimmed.components.schemas[name]) continue;
  const schema = structuredClone(full.components.schemas[name]);
  delete schema['x-derived'];
  for (const property of Object.keys(schema.properties ?? {})) if (CUT.has(property) && JSON.stringify(schema.properties[property]).includes('$ref')) schema.properties[property] = { 'x-cut': true };
  trimmed.components.schemas[name] = schema;
  follow(schema);
}

// One line for each operation and schema: small, and a difference can be read.
const lines = (object) => `{\n${Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
const { paths: p, components, ...rest } = trimmed;
const text = `${lines(rest).slice(0, -2)},\n"paths": ${lines(p)},\n"components": {"responses": ${JSON.stringify(components.responses)}, "schemas": ${lines(components.schemas)}}\n}\n`;
JSON.parse(text);
writeFileSync(new URL('./contract.json', import.meta.url), text);
console.log(`${OPERATIONS.length + Object.keys(ADDED).length} operations, ${Object.keys(components.schemas).length} schemas, ${Math.round(text.length / 1024)} KiB`);

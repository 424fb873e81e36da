import type { Json } from '../contract/contract.ts';
import { notFound } from '../errors.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { selected } from '../odata.ts';
import { checkSite } from '../permissions.ts';
import { checkDrive } from '../target.ts';

function siteJson(world: GraphWorld): Json {
  const { id, name, webUrl } = world.municipality.site;
  return { id, name: new URL(webUrl).pathname.split('/').at(-1)!, displayName: name, webUrl, siteCollection: { hostname: new URL(webUrl).hostname }, root: {} };
}

function driveJson(world: GraphWorld): Json {
  const { driveId } = world.municipality.site;
  return { id: driveId, driveType: 'documentLibrary', name: 'Dokument', webUrl: world.libraryWebUrl };
}

function checkSiteId(world: GraphWorld, ask: Ask): void {
  const { id, webUrl } = world.municipality.site;
  const { 'site-id': asked, path } = ask.match.params;
  const right = path === undefined ? asked === id : asked === new URL(webUrl).hostname && `/${decodeURI(path)}`.toLowerCase() === decodeURI(new URL(webUrl).pathname).toLowerCase();
  if (!right) throw notFound();
}

const site = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkSiteId(world, ask);
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  return { status: 200, json: selected(siteJson(world), ask.query.get('$select')) };
};

const drive = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  if (ask.match.params['drive-id'] === undefined) checkSiteId(world, ask);
  else checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  return { status: 200, json: selected(driveJson(world), ask.query.get('$select')) };
};

const drives = async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkSiteId(world, ask);
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  return { status: 200, json: { value: [selected(driveJson(world), ask.query.get('$select'))] } };
};

export const siteRoutes: Routes = {
  'GET /sites/{site-id}': { handle: site, query: ['$select'] },
  'GET /sites/{site-id}:/{path}': { handle: site, query: ['$select'] },
  'GET /sites/{site-id}/drive': { handle: drive, query: ['$select'] },
  'GET /sites/{site-id}/drives': { handle: drives, query: ['$select'] },
  'GET /drives/{drive-id}': { handle: drive, query: ['$select'] },
};

import type { Json } from './contract/contract.ts';
import type { GraphWorld } from './graphWorld.ts';
import { cTagOf, eTagOf, type Identity, type LibraryItem } from './library/item.ts';
import type { LibraryView } from './library/view.ts';

const MIME: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword', pdf: 'application/pdf', txt: 'text/plain', csv: 'text/csv', json: 'application/json', md: 'text/markdown',
};

export const mimeOf = (name: string): string => MIME[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

function identitySet(by: Identity): Json {
  const who = { ...(by.id === null ? {} : { id: by.id }), displayName: by.displayName };
  return by.kind === 'app' ? { application: who } : { user: who };
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function base(world: GraphWorld, view: LibraryView, item: LibraryItem): Json {
  const path = view.pathOf(item);
  return {
    id: item.id,
    name: item.name,
    eTag: eTagOf(item),
    webUrl: path === '' ? world.libraryWebUrl : `${world.libraryWebUrl}/${encodePath(path)}`,
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    createdBy: identitySet(item.createdBy),
    lastModifiedBy: identitySet(item.modifiedBy),
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    ...(item.kind === 'file'
      ? { size: item.size, file: { mimeType: mimeOf(item.name), hashes: { quickXorHash: item.hash } } }
      : { folder: { childCount: view.childrenOf(item).length } }),
    ...(item.parentId === null ? { root: {} } : {}),
  };
}

function parentReference(world: GraphWorld, item: LibraryItem): Json {
  const { driveId, id: siteId } = world.municipality.site;
  return { driveType: 'documentLibrary', driveId, ...(item.parentId === null ? {} : { id: item.parentId }), siteId };
}

/** An item as GET and PUT answer it. `path` of the parent is percent-encoded, as Microsoft documents it. */
export function driveItem(world: GraphWorld, view: LibraryView, item: LibraryItem): Json {
  const parent = view.ancestorsOf(item).at(-1);
  return {
    ...base(world, view, item),
    cTag: cTagOf(item),
    ...(item.kind === 'file' ? { '@microsoft.graph.downloadUrl': world.preAuthorised.downloadUrl(item.id) } : {}),
    parentReference: {
      ...parentReference(world, item),
      ...(parent ? { name: parent.name, path: `/drives/${world.municipality.site.driveId}/root:${parent.parentId === null ? '' : `/${encodePath(view.pathOf(parent))}`}` } : {}),
    },
  };
}

/** An item as delta answers it on SharePoint: no cTag, no path of the parent, and of a deleted one no name. */
export function deltaItem(world: GraphWorld, view: LibraryView, item: LibraryItem): Json {
  if (item.deleted) {
    return { id: item.id, parentReference: parentReference(world, item), deleted: { state: 'deleted' }, ...(item.kind === 'file' ? { file: {} } : { folder: {} }) };
  }
  return { ...base(world, view, item), parentReference: parentReference(world, item) };
}

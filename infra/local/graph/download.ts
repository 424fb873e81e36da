import { readFile } from 'node:fs/promises';
import { mimeOf } from './driveItems.ts';
import { GraphError, notFound } from './errors.ts';
import type { GraphWorld } from './graphWorld.ts';
import type { Reply } from './http.ts';

const refused = (message: string): GraphError => new GraphError(401, 'unauthenticated', message);

/** The bytes behind a pre-authorised address. A token sent here has leaked: it is refused, as SharePoint does. */
export async function download(world: GraphWorld, token: string, headers: Readonly<Record<string, string>>): Promise<Reply> {
  if (headers['authorization'] !== undefined) throw refused('Do not send a token to a download address.');
  const read = world.preAuthorised.read(token);
  if (read.kind === 'refused') throw refused(read.why);
  return world.library.exclusive(async (library) => {
    const item = library.get(read.itemId);
    if (!item) throw notFound();
    const bytes = await readFile(library.diskPath(item));
    return {
      status: 200, bytes,
      headers: {
        'content-type': mimeOf(item.name),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`,
        'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      },
    };
  });
}

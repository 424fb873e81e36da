import { describe, expect, test } from '@jest/globals';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { quickXorHash } from '#local/graph/library/quickXorHash.ts';
import { DRIVE, setStage, type Stage } from './stage.ts';

type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** One page is read; the rest later. */
  | { readonly kind: 'page' };

const names = fc.constantFrom('a', 'b', 'c', 'd');
const paths = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path: paths.map((p) => `${p}.txt`), text: fc.constantFrom('x', 'y', 'zz') }),
  fc.record({ kind: fc.constant('rename' as const), from: fc.oneof(paths, paths.map((p) => `${p}.txt`)), to: fc.oneof(paths, paths.map((p) => `${p}.txt`)) }),
  fc.record({ kind: fc.constant('remove' as const), path: fc.oneof(paths, paths.map((p) => `${p}.txt`)) }),
  fc.constant({ kind: 'page' as const }),
);

/** What a person does in a folder; what cannot be done is not done. */
async function perform(folder: string, step: Step): Promise<void> {
  const at = (path: string): string => join(folder, path);
  const quiet = (): undefined => undefined;
  if (step.kind === 'write') {
    await mkdir(join(at(step.path), '..'), { recursive: true }).catch(quiet);
    await writeFile(at(step.path), step.text).catch(quiet);
  } else if (step.kind === 'rename') await rename(at(step.from), at(step.to)).catch(quiet);
  else if (step.kind === 'remove') await rm(at(step.path), { recursive: true, force: true }).catch(quiet);
}

interface Item {
  readonly id: string;
  readonly name?: string;
  readonly parentReference: { readonly id?: string };
  readonly deleted?: unknown;
  readonly file?: { readonly hashes: { readonly quickXorHash: string } };
}

/** A client that knows nothing but delta. */
function mirror(stage: Stage) {
  const items = new Map<string, Item>();
  let at = `/drives/${DRIVE}/root/delta`;
  async function page(): Promise<boolean> {
    const { body } = await stage.ask('GET', at);
    for (const item of body.value as Item[]) if (item.deleted) items.delete(item.id); else items.set(item.id, item);
    at = (body['@odata.nextLink'] ?? body['@odata.deltaLink']) as string;
    return body['@odata.nextLink'] !== undefined;
  }
  const pathOf = (item: Item): string => {
    const parent = items.get(item.parentReference.id ?? '');
    return parent === undefined ? '' : `${pathOf(parent)}/${item.name!}`;
  };
  return {
    page,
    tree: (): string[] => [...items.values()].filter((i) => i.parentReference.id !== undefined).map((i) => `${pathOf(i)} ${i.file?.hashes.quickXorHash ?? 'folder'}`).sort(),
  };
}

async function diskTree(folder: string, below = ''): Promise<string[]> {
  const found = await readdir(join(folder, below), { withFileTypes: true });
  const lines = await Promise.all(found.map(async (e) => {
    const path = `${below}/${e.name}`;
    return e.isDirectory() ? [`${path} folder`, ...(await diskTree(folder, path))] : [`${path} ${quickXorHash(await readFile(join(folder, path)))}`];
  }));
  return lines.flat().sort();
}

describe('delta is the truth', () => {
  test('a client that reads pages in between ends with what lies in the folder, whatever was done there', async () => {
    await fc.assert(fc.asyncProperty(fc.array(steps, { maxLength: 25 }), fc.boolean(), async (history, restart) => {
      const stage = await setStage({ pageSize: 2 });
      try {
        const client = mirror(stage);
        for (const step of history) await (step.kind === 'page' ? client.page() : perform(stage.folder, step));
        if (restart) await stage.restart();
        while (await client.page());
        // The page that ended the round may have begun before the last change.
        while (await client.page());
        expect(client.tree()).toEqual(await diskTree(stage.folder));
      } finally {
        await stage.close();
      }
    }), { numRuns: 25 });
  });
});

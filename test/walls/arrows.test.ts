import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wrongArrows } from './arrows.ts';

const TOP = join(import.meta.dirname, '../..');

/** Who imports what, and the rule that should stop it. A null rule: it is allowed. */
const IMPORTS: readonly (readonly [from: string, what: string, rule: string | null])[] = [
  ['domain/a/rule.ts', '#domain/b/other.ts', null],
  ['domain/a/rule.ts', 'zod', null],
  ['domain/a/node.ts', 'node:fs', 'domain-is-pure'],
  ['domain/a/react.ts', 'react', 'domain-is-pure'],
  ['domain/a/up.ts', '#bot/ports/clock.ts', 'domain-is-pure'],
  ['bot/wire.ts', '#bot/usecases/answer.ts', null],
  ['bot/jobs/tab.ts', '#tab/api/client.ts', 'bot-imports-domain-only'],
  ['bot/jobs/local.ts', '#local/clock.ts', 'nothing-imports-local'],
  ['bot/jobs/test.ts', '#test/builders.ts', 'nothing-imports-test'],
  ['bot/jobs/sdk.ts', 'botbuilder', 'only-there-botbuilder'],
  ['bot/teams/sdk.ts', 'botbuilder', null],
  ['bot/jobs/graph.ts', '@microsoft/microsoft-graph-client', 'only-there-graph-client'],
  ['bot/graph/graph.ts', '@microsoft/microsoft-graph-client', null],
  ['bot/graph/msal.ts', '@azure/msal-node', 'only-there-msal-node'],
  ['bot/graph/identity.ts', '@azure/identity', 'only-there-msal-node'],
  ['bot/entra/msal.ts', '@azure/msal-node', null],
  ['bot/http/jose.ts', 'jose', 'only-there-jose'],
  ['bot/jobs/pg.ts', 'pg', 'only-there-database'],
  ['bot/jobs/pglite.ts', '@electric-sql/pglite', 'only-there-database'],
  ['bot/store/pg.ts', 'pg', null],
  ['bot/jobs/docx.ts', 'docx', 'only-there-documents'],
  ['bot/jobs/pdf.ts', 'unpdf', 'only-there-documents'],
  ['bot/documents/docx.ts', 'docx', null],
  ['bot/usecases/answer.ts', '#domain/a/rule.ts', null],
  ['bot/usecases/answer.ts', '#bot/ports/clock.ts', null],
  ['bot/usecases/calls.ts', './answer.ts', 'usecase-calls-no-usecase'],
  ['bot/usecases/reaches.ts', '#bot/store/pg.ts', 'usecase-sees-rules-and-ports'],
  ['bot/usecases/node.ts', 'node:crypto', 'usecase-sees-rules-and-ports'],
  ['bot/library/calls.ts', '#bot/usecases/answer.ts', 'steps-call-no-usecase'],
  ['bot/cards/clock.ts', '#bot/ports/clock.ts', 'cards-see-domain'],
  ['bot/ports/store.ts', '#bot/store/pg.ts', 'ports-see-domain'],
  ['bot/conversation/store.ts', '#bot/store/pg.ts', 'conversation-is-pure'],
  ['bot/store/up.ts', '#bot/usecases/answer.ts', 'adapters-call-nobody'],
  ['tab/hem/Page.tsx', '#bot/cards/card.ts', 'tab-imports-domain-only'],
  ['tab/hem/Node.tsx', 'node:path', 'tab-runs-in-a-browser'],
  ['tab/hem/Other.tsx', '../arenden/Page.tsx', 'pages-stand-apart'],
  ['tab/hem/Mine.tsx', './Page.tsx', null],
  ['tab/hem/Shared.tsx', '../components/Card.tsx', null],
  ['tab/components/Up.tsx', '../hem/Page.tsx', 'pages-are-on-top'],
  ['tab/app/App.tsx', '../hem/Page.tsx', null],
  ['tab/hem/teams.ts', '@microsoft/teams-js', 'only-there-teams-js'],
  ['tab/api/msal.ts', '@azure/msal-browser', 'only-there-teams-js'],
  ['tab/teams/teams.ts', '@microsoft/teams-js', null],
  ['tab/hem/dev.ts', 'fast-check', 'product-runs-without-dev'],
  ['manifest/rule.ts', '#domain/a/rule.ts', 'manifest-stands-alone'],
  ['infra/local/start.ts', '#bot/wire.ts', null],
  ['infra/local/deep.ts', '#bot/store/pg.ts', 'local-imports-wire-only'],
  ['test/deep.test.ts', '#bot/store/pg.ts', null],
  ['test/deep.test.ts', 'botbuilder', null],
  ['domain/round/one.ts', './two.ts', 'no-cycles'],
  ['domain/round/two.ts', './one.ts', null],
  ['domain/a/barrel.ts', '#domain/b/index.ts', 'no-barrels'],
  ['domain/a/lost.ts', './nowhere.ts', 'found'],
  ['bot/jobs/phantom.ts', 'express-serve-static-core', 'in-package-json'],
  ['bot/jobs/transitive.ts', 'semver', 'in-package-json'],
];
/** Files that are only imported. */
const LEAVES = ['domain/b/other.ts', 'domain/b/index.ts', 'bot/ports/clock.ts', 'bot/cards/card.ts', 'tab/api/client.ts', 'tab/arenden/Page.tsx', 'tab/components/Card.tsx', 'infra/local/clock.ts', 'test/builders.ts', 'domain/alone.ts'];

describe('the walls of a house that has every fault', () => {
  let house: string;
  let wrong: string[];
  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'yttra-walls-'));
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    };
    copyFileSync(join(TOP, 'package.json'), join(house, 'package.json'));
    symlinkSync(join(TOP, 'node_modules'), join(house, 'node_modules'));
    for (const leaf of LEAVES) put(leaf, 'export const leaf = 1;\n');
    for (const from of new Set(IMPORTS.map(([file]) => file))) {
      put(from, `${IMPORTS.filter(([file]) => file === from).map(([, what], i) => `import * as n${i} from '${what}';\nexport const u${i} = n${i};\n`).join('')}`);
    }
    ({ wrong } = await wrongArrows(house));
  });
  afterAll(() => { rmSync(house, { recursive: true, force: true }); });

  test.each(IMPORTS.filter(([, , rule]) => rule !== null))('%s may not import %s', (from, _what, rule) => {
    expect(wrong.filter((line) => line.startsWith(`${from} -> `)).map((line) => /\(([\w-]+)\)$/.exec(line)?.[1])).toContain(rule);
  });

  test('a file that nobody uses and that uses nobody is found', () => {
    expect(wrong).toContainEqual(expect.stringMatching(/^domain\/alone\.ts .*\(no-orphans\)$/));
  });

  test('what is allowed is let through', () => {
    const allowed = IMPORTS.map(([from]) => from).filter((from) => IMPORTS.every(([file, , rule]) => file !== from || rule === null));
    expect(allowed.length).toBeGreaterThan(10);
    expect(wrong.filter((line) => allowed.some((from) => line.startsWith(`${from} -> `)))).toEqual([]);
  });
});

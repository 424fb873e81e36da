import { createRequire } from 'node:module';
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';

/** The rooms that exist in every checkout; what lies elsewhere is not ours. */
const ROOMS = ['domain', 'bot', 'tab', 'manifest', 'infra', 'test'];

/** Every import that points the wrong way, one line each: "bot/x.ts -> tab/y.ts: why (rule)". `top` is the top folder of a project. */
export async function wrongArrows(top: string, rooms: readonly string[] = ROOMS): Promise<{ files: number; wrong: string[] }> {
  const ruleSet = createRequire(import.meta.url)('./dependency-cruiser.cjs') as IFlattenedRuleSet;
  const result = await cruise([...rooms], {
    baseDir: top,
    ruleSet,
    validate: true,
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
  }, { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default', 'require'], mainFields: ['module', 'main', 'types'] });
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered text, not a result');
  const { violations, totalCruised } = result.output.summary;
  const comments = new Map(ruleSet.forbidden?.map((rule) => [rule.name, rule.comment]));
  // An import that leads nowhere also breaks every rule about where it may lead.
  const lost = new Set(violations.filter(({ rule }) => rule.name === 'found').map(({ from, to }) => `${from} ${to}`));
  const wrong = violations.filter(({ from, to, rule }) => rule.name === 'found' || !lost.has(`${from} ${to}`)).map(({ from, to, rule, cycle }) => {
    const path = cycle ? cycle.map((step) => step.name).join(' -> ') : to;
    return `${from} -> ${path}: ${comments.get(rule.name) ?? ''} (${rule.name})`;
  });
  return { files: totalCruised, wrong: [...new Set(wrong)].sort() };
}

import type { Instans } from './register.ts';

/** For comparing names: «Servicenämnd», «servicenämnden» and « SERVICENÄMNDEN» are one. */
export function foldInstansName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replace(/[\s\u00A0]+/g, ' ').trim().replace(/(nämnd|styrelse)(?:en|ens|n)$/, '$1');
}

/** Everybody who goes by that name or alias; several when a name has been used again after a merger. */
export function instanserNamed(instanser: readonly Instans[], name: string): readonly Instans[] {
  const wanted = foldInstansName(name);
  const byName = instanser.filter((i) => foldInstansName(i.name) === wanted);
  return byName.length > 0 ? byName : instanser.filter((i) => i.aliases.some((a) => foldInstansName(a) === wanted));
}

const LEAST_LIKENESS = 0.5;

/** The name in the register that is most like it, by shared runs of three letters; null when nothing is near. */
export function nearestName(instanser: readonly Instans[], name: string): string | null {
  const wanted = trigrams(foldInstansName(name));
  let best: { name: string; likeness: number } | null = null;
  for (const instans of instanser) {
    for (const candidate of [instans.name, ...instans.aliases]) {
      const likeness = dice(wanted, trigrams(foldInstansName(candidate)));
      if (best === null || likeness > best.likeness) best = { name: instans.name, likeness };
    }
  }
  return best !== null && best.likeness >= LEAST_LIKENESS ? best.name : null;
}

/** The endings that all nämnder share say nothing about which one it is. */
function trigrams(folded: string): Set<string> {
  const core = `  ${folded.replace(/\s*(?:stadsdelsnämnd|nämnd|styrelse)$/, '')} `;
  return new Set(Array.from({ length: Math.max(0, core.length - 2) }, (_, i) => core.slice(i, i + 3)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

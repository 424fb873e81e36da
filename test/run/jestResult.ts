import { reasonIn } from './skipMark.ts';
import type { StageResult } from './report.ts';

/** The part of jest's --json answer that is read here. */
export interface JestJson {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: 'passed' | 'failed' | 'focused' | 'skipped';
    readonly assertionResults: readonly {
      readonly status: 'passed' | 'failed' | 'pending' | 'todo' | 'skipped' | 'disabled' | 'focused';
      readonly ancestorTitles: readonly string[];
      readonly title: string;
    }[];
  }[];
}

/**
 * Counts what jest ran. A file that did not even load counts as one failed test, and so does a skip that gives no reason,
 * a todo, and an exit code that the counts do not explain. `json` is null when jest fell before it could answer.
 */
export function jestResult(json: JestJson | null, exitCode: number | null): { result: StageResult; remarks: string[] } {
  let passed = 0;
  let failed = 0;
  const skipped = new Map<string, number>();
  const remarks: string[] = [];
  for (const file of json?.testResults ?? []) {
    let failedHere = 0;
    for (const one of file.assertionResults) {
      const title = [...one.ancestorTitles, one.title];
      const reason = reasonIn(title);
      if (one.status === 'passed') passed += 1;
      else if (one.status === 'failed') failedHere += 1;
      else if (reason !== null) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
      else {
        failedHere += 1;
        remarks.push(`Hoppades över utan skäl: ${title.join(' › ')} (${file.name})`);
      }
    }
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      remarks.push(`Kunde inte köras: ${file.name}`);
    }
    failed += failedHere;
  }
  if (json === null) remarks.push('Jest gav inget svar.');
  if (failed === 0 && (json === null || exitCode !== 0)) {
    failed = 1;
    remarks.push(`Jest slutade med kod ${exitCode}.`);
  }
  return { result: { name: 'jest', passed, failed, skipped }, remarks };
}

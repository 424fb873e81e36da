import { createExtractor } from '#bot/documents/extract.ts';
import { costOf } from '#test/bot/documents/childMemory.ts';
import { hostileFiles } from '#test/bot/documents/hostileFiles.ts';

/** What each hostile file costs: told, not timed against anything. */
export async function refusals(tell: (line: string) => void): Promise<void> {
  const extractor = createExtractor();
  try {
    for (const { about, name, make } of hostileFiles) {
      const { outcome, ms, childMB, serverMB } = await costOf(extractor, await make(), name);
      tell(`${about}: ${outcome.kind === 'text' ? 'LÄST' : outcome.reason}, ${Math.round(ms)} ms, läsaren +${Math.round(childMB)} MB, servern +${Math.max(0, Math.round(serverMB))} MB`);
    }
  } finally {
    extractor.close();
  }
}

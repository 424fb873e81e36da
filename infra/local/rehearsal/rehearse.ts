import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';
import { startTown, type TownOptions } from '#local/town.ts';
import { play } from './play.ts';
import type { Expected, RehearsalRecord } from './record.ts';

export interface RehearsalOptions {
  readonly scenario: LocalScenario;
  readonly expected: Expected;
  readonly log: TownOptions['log'];
  readonly onExchange?: TownOptions['onExchange'];
  onStop?(at: Instant, text: string): void;
}

/** Plays a scenario in a town of its own, in a temporary folder that is gone afterwards. */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-rehearsal-'));
  try {
    const opened = await startTown({
      scenario: options.scenario, folder, ports: { product: 0, entra: 0, graph: 0, connector: 0, sharepoint: 0 },
      // Nobody looks: no page stands for Teams, and its origin is one that nothing answers at.
      teamsUrl: 'http://localhost:9', log: options.log, still: true, ...(options.onExchange ? { onExchange: options.onExchange } : {}),
    });
    if (opened.kind === 'held') throw new Error(`A new folder is already held by ${opened.by}`);
    try {
      return await play(opened.town, options.expected, options.onStop ?? (() => undefined));
    } finally {
      await opened.town.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

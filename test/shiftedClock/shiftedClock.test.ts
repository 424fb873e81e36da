import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { describeWhen } from '#test/run/skip.ts';
import { findFaketime, NO_FAKETIME } from './findFaketime.ts';
import type { FromShifted, ToShifted } from './messages.ts';

/** A process whose system clock stands where it was last put. */
interface Shifted {
  /** UTC, "2026-10-25 00:30:00". */
  put(clock: string): void;
  ask(message: ToShifted): Promise<FromShifted>;
  close(): Promise<void>;
}

function shifted(clock: string): Shifted {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-clock-'));
  const file = join(folder, 'clock');
  const put = (to: string): void => writeFileSync(file, `${to}\n`);
  put(clock);
  // Timers and leases of the machine go on as usual: only what the clock on the wall shows is moved. Its zone is not ours.
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], TZ: 'America/New_York', LD_PRELOAD: findFaketime()!, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FMT: '%s' },
  });
  const gone = new Promise<never>((_, reject) => child.once('exit', (code) => reject(new Error(`ended with ${String(code)}`))));
  gone.catch(() => undefined);
  return {
    put,
    ask: async (message) => {
      child.send(message);
      return Promise.race([new Promise<FromShifted>((resolve) => child.once('message', resolve)), gone]);
    },
    close: async () => {
      if (child.exitCode === null) child.send({ kind: 'stop' } satisfies ToShifted);
      await gone.catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const seconds = (at: Instant): string => String(Date.parse(at) / 1_000);

/** Each night when the clocks change, what is due around it, and where the clock is put: through the night in small steps, then an hour back, a day back, and on. */
const NIGHTS: readonly { readonly name: string; readonly days: readonly Datum[]; readonly clocks: readonly Instant[] }[] = [
  { sunday: '2026-10-25', before: '2026-10-23', monday: '2026-10-26', tuesday: '2026-10-27', nine: '08:00' },
  // Easter: nobody works until the Tuesday.
  { sunday: '2027-03-28', before: '2027-03-25', monday: '2027-03-30', tuesday: '2027-03-31', nine: '07:00' },
  { sunday: '2027-10-31', before: '2027-10-29', monday: '2027-11-01', tuesday: '2027-11-02', nine: '08:00' },
  { sunday: '2028-03-26', before: '2028-03-24', monday: '2028-03-27', tuesday: '2028-03-28', nine: '07:00' },
  { sunday: '2028-10-29', before: '2028-10-27', monday: '2028-10-30', tuesday: '2028-10-31', nine: '08:00' },
].map(({ sunday, before, monday, tuesday, nine }) => ({
  name: sunday, days: [before, sunday, monday, tuesday],
  clocks: [
    `${before}T06:30:00.000Z`, `${before}T08:30:00.000Z`, `${sunday}T00:29:00.000Z`, `${sunday}T00:59:59.000Z`, `${sunday}T01:00:01.000Z`, `${sunday}T01:30:00.000Z`, `${sunday}T12:00:00.000Z`,
    `${monday}T06:59:30.000Z`, `${monday}T${nine}:05.000Z`, `${monday}T06:30:00.000Z`, `${sunday}T12:00:00.000Z`, `${monday}T10:00:00.000Z`,
    `${tuesday}T10:00:00.000Z`, `${monday}T09:00:00.000Z`, `${tuesday}T10:30:00.000Z`,
  ],
}));

describeWhen(findFaketime() !== null, NO_FAKETIME, 'a system clock that is moved', () => {
  let living: Shifted;
  beforeAll(() => {
    living = shifted(seconds(NIGHTS[0]!.clocks[0]!));
  });
  afterAll(() => living.close());

  test.each(NIGHTS)('[faults 23 and 24] around $name: none early, none outside office hours, none twice, none skipped', async ({ days, clocks }) => {
    living.put(seconds(clocks[0]!));
    await living.ask({ kind: 'plan', days });
    const posted: FromShifted['posted'][number][] = [];
    for (const clock of clocks) {
      living.put(seconds(clock));
      const answer = await living.ask({ kind: 'round' });
      expect(answer.now.slice(0, 19)).toBe(clock.slice(0, 19));
      posted.push(...answer.posted);
    }
    for (const { at, contactIds } of posted) {
      expect(isOfficeTime(at)).toBe(true);
      for (const id of contactIds) expect(datumAt(at) >= id.split('_')[1]!.slice(0, 10)).toBe(true);
    }
    const sent = posted.flatMap((p) => p.contactIds);
    expect([...sent].sort()).toEqual([...new Set(sent)].sort());
    expect(sent).toHaveLength(days.length * 2);
  }, 60_000);
});

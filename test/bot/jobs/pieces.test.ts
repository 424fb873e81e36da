import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coalesce } from '#bot/jobs/coalesce.ts';
import type { RoundResult } from '#bot/jobs/loopDeps.ts';
import { Pace } from '#bot/jobs/pace.ts';
import { Pauses } from '#bot/jobs/pauses.ts';
import { startLoop } from '#bot/jobs/startLoop.ts';
import { virtualMachine } from './harness.ts';

describe('pace', () => {
  const most = (times: readonly number[]): number => Math.max(...times.map((from) => times.filter((t) => t >= from && t < from + 1_000).length));
  const perSecond = (times: readonly number[]): number => (times.length - 1) / ((times.at(-1)! - times[0]!) / 1_000);

  test.each([[30], [7], [50]])('%i a second: no second holds more, and 0.95 of it is used', async (rate) => {
    const machine = virtualMachine();
    const pace = new Pace(machine, rate);
    machine.advance(10_000);
    const times: number[] = [];
    for (let i = 0; i < rate * 20; i += 1) {
      const turn = await pace.take();
      times.push(machine.now());
      if (i % 3 === 0) machine.advance(1);
      turn.done();
    }
    expect(most(times)).toBeLessThanOrEqual(rate);
    expect(perSecond(times)).toBeGreaterThanOrEqual(rate * 0.95);
  });

  test('whatever delays a request on its way, no second sees more arrive; a pause is made good in part and leaves no bunch behind', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat(30)), { minLength: 100, maxLength: 100 }), async (delays) => {
      const machine = virtualMachine();
      const pace = new Pace(machine, 30);
      const arrived: number[] = [];
      for (const [stall, late] of delays) {
        if (stall > 280) machine.advance(stall);
        const turn = await pace.take();
        // Late by so much on its way there, and five milliseconds back.
        arrived.push(machine.now() + late);
        machine.advance(late + 5);
        turn.done();
      }
      expect(most(arrived)).toBeLessThanOrEqual(30);
    }));
  });

  test('with all places taken by requests that are not answered, the next waits for an answer; an unused turn gives its place back', async () => {
    const machine = virtualMachine();
    const pace = new Pace(machine, 2);
    const [first, second] = [await pace.take(), await pace.take()];
    let third = false;
    const waiting = pace.take().then((turn) => {
      third = true;
      return turn;
    });
    await new Promise(setImmediate);
    expect(third).toBe(false);
    second.unused();
    (await waiting).done();
    first.done();
    expect(third).toBe(true);
  });

  test('lanes that ask at the same moment take turns', async () => {
    const machine = { now: () => 0, slept: [] as number[], sleep: async (ms: number) => { machine.slept.push(Math.round(ms)); } };
    const pace = new Pace(machine, 100);
    await Promise.all(Array.from({ length: 12 }, () => pace.take()));
    expect(machine.slept).toEqual([10, 21, 31]);
  });
});

describe('pauses', () => {
  test('one conversation that waits stops nobody; two in a row stop all; somebody who gets through begins anew', () => {
    const machine = virtualMachine();
    const pauses = new Pauses(machine);
    pauses.throttled('a', 500);
    pauses.throttled('a', 900);
    expect(pauses.left()).toBe(0);
    pauses.gotThrough();
    pauses.throttled('b', 500);
    expect(pauses.left()).toBe(0);
    pauses.throttled('c', 2_000);
    expect([pauses.left(), pauses.why()]).toEqual([2_000, 'throttled']);
    machine.advance(2_000);
    expect([pauses.left(), pauses.why()]).toEqual([0, null]);
  });
});

describe('gathering commits', () => {
  test('what comes during a commit shares the next; a fault is given to those who were in it, and no others', async () => {
    const batches: number[][] = [];
    const double = coalesce<number, number>(async (items) => {
      batches.push([...items]);
      await Promise.resolve();
      if (items.includes(3)) throw new Error('three');
      return items.map((n) => n * 2);
    }, 2);
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(double));
    expect(batches).toEqual([[1], [2, 3], [4, 5]]);
    expect(results.map((r) => (r.status === 'fulfilled' ? r.value : 'fault'))).toEqual([2, 'fault', 'fault', 8, 10]);
    expect(await double(6)).toBe(12);
  });
});

describe('rounds for ever', () => {
  const quiet: RoundResult = { planned: 0, sent: 0, delivered: 0, refused: 0, unknown: 0, throttled: 0, redrawn: 0, waitMs: null };

  /** Sleeps until told, so that the test decides when. */
  function nap() {
    const naps: { ms: number; end: () => void }[] = [];
    let begun: () => void = () => undefined;
    const sleep = (ms: number, signal?: AbortSignal): Promise<void> => new Promise((resolve) => {
      naps.push({ ms, end: resolve });
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve());
      begun();
    });
    return { naps, machine: { now: () => 0, sleep }, next: () => new Promise<void>((resolve) => { begun = resolve; }) };
  }
  const log = (told: string[]) => ({ info: () => undefined, warn: () => undefined, error: (_: object, message: string) => void told.push(message) });

  test('waits as told, begins at once when woken, goes on after a fault, and stops', async () => {
    const { naps, machine, next } = nap();
    const told: string[] = [];
    const rounds = [async () => quiet, async () => ({ ...quiet, waitMs: 300 }), async () => { throw new Error('database away'); }, async () => ({ ...quiet, waitMs: 0 })];
    let ran = 0;
    const run = async () => rounds[ran++ % rounds.length]!();
    let asleep = next();
    const loop = startLoop(run, 5_000, { machine, log: log(told) });
    await asleep;
    for (let i = 0; i < 3; i += 1) {
      asleep = next();
      if (i === 1) loop.wake();
      else naps.at(-1)!.end();
      await asleep;
    }
    expect(naps.map((n) => n.ms)).toEqual([5_000, 300, 5_000, 20]);
    expect(told).toEqual(['ledger round failed']);
    await loop.stop();
    expect(ran).toBe(4);
  });

  test('woken during a round it runs once more without sleeping', async () => {
    const { naps, machine, next } = nap();
    let ran = 0;
    const asleep = next();
    const loop = startLoop(async () => {
      ran += 1;
      await Promise.resolve();
      if (ran === 1) loop.wake();
      return quiet;
    }, 5_000, { machine, log: log([]) });
    await asleep;
    expect([ran, naps.length]).toEqual([2, 1]);
    await loop.stop();
  });
});

import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalClock } from '#local/clock.ts';

const start = '2016-10-03T07:00:00.000Z';

describe('the local business clock', () => {
  test('walks with the machine, but a day never passes by itself', () => {
    let machine = 1_000;
    const clock = createLocalClock({ start, machine: () => machine });
    machine += 60_000;
    expect(clock.now()).toBe('2016-10-03T07:01:00.000Z');
    machine += 7 * 86_400_000;
    expect(clock.now()).toBe('2016-10-03T21:59:00.000Z');
    expect(clock.today()).toBe('2016-10-03');
  });

  test('set in the last minute of a day it stands still there', () => {
    let machine = 0;
    const clock = createLocalClock({ start: '2016-10-03T21:59:30.000Z', machine: () => machine });
    machine += 3_600_000;
    expect(clock.now()).toBe('2016-10-03T21:59:30.000Z');
  });

  test('tells listeners, until they have had enough', () => {
    const clock = createLocalClock({ start });
    const heard: string[] = [];
    const end = clock.onChange((now) => heard.push(now));
    clock.set('2016-10-04T07:00:00.000Z');
    end();
    clock.set('2016-10-05T07:00:00.000Z');
    expect(heard).toEqual(['2016-10-04T07:00:00.000Z']);
    expect(clock.today()).toBe('2016-10-05');
  });

  test('goes on after a restart, and never backwards', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clock-'));
    try {
      const file = join(folder, 'clock.json');
      let machine = 0;
      const options = { start, file, machine: () => machine };
      createLocalClock(options).set('2016-10-10T07:00:00.000Z');
      machine += 5_000;
      expect(createLocalClock(options).now()).toBe('2016-10-10T07:00:05.000Z');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

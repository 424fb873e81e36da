import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ports } from '#bot/ports/ports.ts';
import type { Reach } from '#bot/ports/registerStore.ts';
import { checkReach } from '#bot/usecases/checkReach.ts';
import { onPglite } from '#test/bot/store/openTestStore.ts';
import { world } from '#test/bot/store/builders.ts';
import type { TestStore } from '#test/bot/store/suite.ts';

const w = world('reach');
let db: TestStore;
beforeAll(async () => {
  db = await onPglite();
  await db.store.tx(async ({ register }) => {
    await register.upsertInstanser([w.instans('1')]);
    for (const n of ['1', '2', '3']) await register.upsertPerson(w.person(n));
    await register.replaceUppdrag(([['1', 'kontaktperson'], ['2', 'stallforetradare'], ['3', 'registrator']] as const).map(([n, roll]) => ({ id: w.id(`uppdrag${n}`), instansId: w.instans('1').id, personId: w.person(n).id, roll, validFrom: null, validTo: null })));
  });
});
afterAll(() => db.close());

type Answer = 'gone' | 'disabled' | 'guest' | 'installed' | 'not-installed';

/** Runs the check against a directory that answers so, from those states; gives who was asked and what is known after it. */
async function check(answers: Readonly<Record<string, Answer>>, from: Readonly<Record<string, Reach>>) {
  const asked: string[] = [];
  const person = (aad: string): string => ['1', '2', '3'].find((n) => w.person(n).aadObjectId === aad)!;
  await db.store.tx(async ({ register }) => { for (const [n, reach] of Object.entries(from)) await register.setReach(w.person(n).id, reach, '2016-06-02T08:00:00.000Z'); });
  const p = {
    store: db.store, log: { info: () => undefined, warn: () => undefined, error: () => undefined }, clock: { now: () => '2016-06-03T07:00:00.000Z', today: () => '2016-06-03' },
    directory: {
      find: async (id: string) => { asked.push(person(id)); const a = answers[person(id)]; return a === 'gone' ? null : { aadObjectId: id, displayName: 'N', mail: null, accountEnabled: a !== 'disabled', guest: a === 'guest' }; },
      appOf: async (id: string) => (answers[person(id)] === 'not-installed' ? 'not-installed' as const : 'installed' as const),
      install: async () => ({ kind: 'refused' as const, code: 'no' }),
    },
  } satisfies Pick<Ports, 'store' | 'clock' | 'directory' | 'log'>;
  const changed = await checkReach(p);
  const reach = await db.store.tx(({ register }) => register.reachOf(['1', '2'].map((n) => w.person(n).id)));
  return { changed, asked: asked.sort(), after: ['1', '2'].map((n) => reach.get(w.person(n).id)) };
}

describe('once a day the directory is asked about those who receive', () => {
  test('[fault 11] who has left, or has no enabled account, is known the same day; a registrator is not asked about', async () => {
    expect(await check({ '1': 'gone', '2': 'disabled' }, { '1': 'installed', '2': 'unknown' })).toEqual({ changed: 2, asked: ['1', '2'], after: ['left', 'left'] });
  });
  test('who is back, and who has got the app meanwhile', async () => {
    expect(await check({ '1': 'installed', '2': 'installed' }, { '1': 'left', '2': 'not-installed' })).toMatchObject({ changed: 2, after: ['installed', 'installed'] });
  });
  test('[fault 13] a guest is known as one the same day, and is no longer one when the account has become the municipality\'s own', async () => {
    expect(await check({ '1': 'guest', '2': 'guest' }, { '1': 'installed', '2': 'unknown' })).toMatchObject({ changed: 2, after: ['guest', 'guest'] });
    expect(await check({ '1': 'installed', '2': 'guest' }, { '1': 'guest', '2': 'guest' })).toMatchObject({ changed: 1, after: ['installed', 'guest'] });
  });
  test('who has blocked stays blocked, who lacks the app still lacks it', async () => {
    expect(await check({ '1': 'installed', '2': 'not-installed' }, { '1': 'blocked', '2': 'not-installed' })).toMatchObject({ changed: 0, after: ['blocked', 'not-installed'] });
  });
});

import { expect, test } from '@jest/globals';
import type { TestStore } from '#test/bot/store/suite.ts';
import { harness } from './harness.ts';

export function limits(get: () => TestStore): void {
  test('[fault 4] 429 for one conversation: it waits, the others do not, and it is sent once', async () => {
    const h = await harness(get, 'throttled');
    const { w } = h;
    await h.plan(...['1', '2', '3'].map((n) => w.contact(n, { personId: w.person(n).id })));
    h.messenger.answer(w.person('1').aadObjectId, { kind: 'throttled', retryAfterMs: 3_000_000 });
    const loop = h.loop();
    const first = await loop.runOnce();
    expect(first).toMatchObject({ sent: 3, delivered: 2, throttled: 1 });
    expect(first.waitMs).toBeGreaterThan(2_900_000);
    expect(loop.paused()).toBeNull();
    expect(await loop.runOnce()).toMatchObject({ sent: 0 });
    await h.ripen();
    expect(await loop.runOnce()).toMatchObject({ sent: 1, delivered: 1 });
    expect((await h.states()).every((s) => s.endsWith('carried delivered'))).toBe(true);
    expect(await h.logged()).toEqual(Array.from({ length: 3 }, () => 'card-delivered paminnelse-5'));
  });

  test('[R-13] 429 for one conversation after another is the limit of the app: all wait, nothing is lost or doubled', async () => {
    const people = ['1', '2', '3', '4', '5'];
    const h = await harness(get, 'applimit', people);
    const { w } = h;
    await h.plan(...people.map((n) => w.contact(n, { personId: w.person(n).id })));
    for (const n of people) h.messenger.answer(w.person(n).aadObjectId, { kind: 'throttled', retryAfterMs: 7_000 });
    const loop = h.loop();
    expect(await loop.runOnce()).toMatchObject({ sent: 2, throttled: 2, delivered: 0 });
    expect(loop.paused()).toBe('throttled');
    for (let rounds = 0; rounds < 6; rounds += 1) {
      h.machine.advance(7_000);
      await h.ripen();
      await loop.runOnce();
    }
    expect((await h.states()).every((s) => s.endsWith('carried delivered'))).toBe(true);
    const accepted = h.messenger.posts.length - 5;
    expect(accepted).toBe(5);
  });
}

import { describe, expect, test } from '@jest/globals';
import { PUBLISHED_LIMITS, RateLimiter } from '#local/connector/limits.ts';
import { cardMessage, greta, startRig } from './rig.ts';

const LOOSE = { ...PUBLISHED_LIMITS, perTenantPerSecond: 1_000_000 };

function sends(limiter: RateLimiter, clock: { ms: number }, everyMs: number, count: number): number {
  let through = 0;
  for (let i = 0; i < count; i++) {
    if (limiter.take('send', 'chat') === 0) through += 1;
    clock.ms += everyMs;
  }
  return through;
}

describe('published limits in one conversation', () => {
  test('7 in a second, 8 in two, 60 in thirty, 1,800 in an hour', () => {
    const clock = { ms: 0 };
    const fresh = () => new RateLimiter(LOOSE, () => clock.ms);
    expect(sends(fresh(), clock, 0, 20)).toBe(7);
    expect(sends(fresh(), clock, 180, 11)).toBe(8);
    expect(sends(fresh(), clock, 260, 115)).toBe(60);
    expect(sends(fresh(), clock, 1_000, 3_600)).toBe(1_800);
  });

  test('says how long to wait, and waiting that long is enough', () => {
    const clock = { ms: 0 };
    const limiter = new RateLimiter(LOOSE, () => clock.ms);
    sends(limiter, clock, 0, 7);
    clock.ms = 300;
    expect(limiter.take('send', 'chat')).toBe(700);
    clock.ms = 999;
    expect(limiter.take('send', 'chat')).toBe(1);
    clock.ms = 1_000;
    expect(limiter.take('send', 'chat')).toBe(0);
  });
});

test('the tenant limit covers all chats together', () => {
  const clock = { ms: 0 };
  const limiter = new RateLimiter({ ...PUBLISHED_LIMITS, perTenantPerSecond: 30 }, () => clock.ms);
  const through = Array.from({ length: 40 }, (_, i) => limiter.take('send', `chat ${i}`)).filter((wait) => wait === 0);
  expect(through).toHaveLength(30);
  clock.ms = 1_000;
  expect(limiter.take('send', 'chat 35')).toBe(0);
});

test('over HTTP: 429 with Retry-After in seconds, and the clock lets it through again', async () => {
  const rig = await startRig();
  try {
    const path = `v3/conversations/${rig.conversation(greta)}/activities`;
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push(await rig.call('POST', path, cardMessage()));
    expect(answers.map((a) => a.status)).toEqual([...Array<number>(7).fill(201), 429]);
    expect(answers[7]).toMatchObject({ body: { error: { code: 'Throttled' } } });
    expect(answers[7]?.headers.get('retry-after')).toBe('1');
    expect(rig.connector.log.filter((l) => l.delivered)).toHaveLength(7);
    rig.clock.ms += 2_000;
    expect((await rig.call('POST', path, cardMessage())).status).toBe(201);
  } finally {
    await rig.close();
  }
});

import { describe, expect, test } from '@jest/globals';
import { createTokenSource, expiryOf } from '#tab/teams/tokenSource.ts';

const jwt = (exp: number, name = 'a'): string => `h.${Buffer.from(JSON.stringify({ exp, name })).toString('base64url')}.s`;

function source(tokens: string[], now: { at: number }) {
  const asked: boolean[] = [];
  const kept = createTokenSource((fresh) => { asked.push(fresh); return Promise.resolve(tokens[asked.length - 1] ?? ''); }, () => now.at);
  return { kept, asked };
}

describe('the token', () => {
  test('is asked for once while it lasts, and again two minutes before it ends', async () => {
    const now = { at: 0 };
    const { kept, asked } = source([jwt(3600), jwt(7200)], now);
    expect(await kept.get()).toBe(jwt(3600));
    now.at = 3_479_000;
    expect(await kept.get()).toBe(jwt(3600));
    now.at = 3_481_000;
    expect(await kept.get()).toBe(jwt(7200));
    expect(asked).toEqual([false, false]);
  });

  test('ten calls at once ask once', async () => {
    const { kept, asked } = source([jwt(3600)], { at: 0 });
    await Promise.all(Array.from({ length: 10 }, () => kept.get()));
    expect(asked).toHaveLength(1);
  });

  test('a refused one is replaced by a fresh one', async () => {
    const { kept, asked } = source([jwt(3600, 'old'), jwt(3600, 'new')], { at: 0 });
    await kept.get();
    expect(await kept.renew()).toBe(jwt(3600, 'new'));
    expect(await kept.get()).toBe(jwt(3600, 'new'));
    expect(asked).toEqual([false, true]);
  });

  test('after a failure the next call asks again', async () => {
    let n = 0;
    const kept = createTokenSource(() => (++n === 1 ? Promise.reject(new Error('popup closed')) : Promise.resolve(jwt(3600))), () => 0);
    await expect(kept.get()).rejects.toThrow('popup closed');
    expect(await kept.get()).toBe(jwt(3600));
  });

  test('what cannot be read has no end of its own', () => {
    expect(expiryOf('opaque')).toBeNull();
    expect(expiryOf('a.b.c')).toBeNull();
    expect(expiryOf(jwt(10, 'å?>'))).toBe(10_000);
  });
});

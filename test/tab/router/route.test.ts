import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STAGES } from '#domain/arende/arende.ts';
import { formatRoute, hrefTo, pageKey, parseRoute, type Route } from '#tab/router/route.ts';

const id = fc.stringMatching(/^[a-z]{1,8}_[A-Za-z0-9_-]{1,20}$/);
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ page: 'hem' }, { page: 'arenden' }, { page: 'personer' }, { page: 'konfigurera' }),
  fc.record({ page: fc.constant('arende' as const), arendeId: id, stage: fc.option(fc.constantFrom(...STAGES), { nil: null }) }),
  fc.record({ page: fc.constant('svara' as const), svarsuppdragId: id }),
);

describe('addresses within the tab', () => {
  test('what is written is read back, with or without # and /', () => {
    fc.assert(fc.property(anyRoute, (route) => {
      for (const address of [hrefTo(route), formatRoute(route), formatRoute(route).slice(1), `${formatRoute(route)}/`]) expect(parseRoute(address)).toEqual(route);
    }));
  });

  test('nothing at all is Hem', () => {
    for (const empty of ['', '#', '#/', '/']) expect(parseRoute(empty)).toEqual({ page: 'hem' });
  });

  test.each(['javascript:alert(1)', '//evil.example', 'https://evil.example/hem', 'arenden/../hem', 'arenden/<script>', 'arenden/arende_1/radera', 'svara/', 'hem/mer', 'svara/svar_1/x', '#/arenden/arende_1/svar/x'])(
    'a link from outside leads nowhere unless it is one of ours: %s',
    (address) => expect(parseRoute(address)).toEqual({ page: 'okand' }),
  );

  test('a step between stages is no change of page', () => {
    expect(pageKey(parseRoute('arenden/arende_1/svar'))).toBe(pageKey(parseRoute('arenden/arende_1')));
    expect(pageKey(parseRoute('arenden/arende_2'))).not.toBe(pageKey(parseRoute('arenden/arende_1')));
  });
});

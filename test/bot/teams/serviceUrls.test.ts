import { expect, test } from '@jest/globals';
import { createServiceUrlRule } from '#bot/teams/serviceUrls.ts';

const rule = createServiceUrlRule(['https://smba.trafficmanager.net/emea/', 'https://*.botframework.com', 'http://127.0.0.1:3978/connector']);

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net/emea', true],
  ['https://smba.trafficmanager.net/emea/7f6b/', true],
  ['https://SMBA.trafficmanager.net/emea/', true],
  ['https://europe.botframework.com/', true],
  ['http://127.0.0.1:3978/connector/', true],
  ['https://smba.trafficmanager.net/amer/', false],
  ['https://smba.trafficmanager.net/emeaevil/', false],
  ['https://smba.trafficmanager.net/emea/../x/', false],
  ['https://smba.trafficmanager.net/emea/%2e%2e/x/', false],
  ['https://smba.trafficmanager.net/emea/?x=1', false],
  ['https://user@smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net:444/emea/', false],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://evil.example/?u=https://smba.trafficmanager.net/emea/', false],
  ['https://evil.example\\@smba.trafficmanager.net/emea/', false],
  ['https://botframework.com/', false],
  ['https://xbotframework.com/', false],
  ['https://europe.botframework.com.evil.example/', false],
  ['http://127.0.0.1:3979/connector/', false],
  ['http://2130706433:3978/connector/', true],
  ['http://[::ffff:127.0.0.1]:3978/connector/', false],
  ['', false],
  ['//smba.trafficmanager.net/emea/', false],
])('%s -> %s', (url, allowed) => expect(rule(url)).toBe(allowed));

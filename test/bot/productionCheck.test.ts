import { describe, expect, test } from '@jest/globals';
import { readConfig, type Config } from '#bot/config.ts';
import { productionFaults } from '#bot/productionCheck.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const good: Readonly<Record<string, string>> = {
  YTTRA_PUBLIC_URL: 'https://yttra.kommun.example/', YTTRA_TENANT_ID: TENANT,
  YTTRA_TAB_CLIENT_ID: '22222222-2222-4222-8222-222222222222', YTTRA_API_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  YTTRA_BOT_APP_ID: '33333333-3333-4333-8333-333333333333', YTTRA_MANAGED_IDENTITY_CLIENT_ID: '44444444-4444-4444-8444-444444444444',
  YTTRA_SITE_HOSTNAME: 'kommun.sharepoint.com', YTTRA_SITE_PATH: '/sites/remisser', DATABASE_URL: 'postgres://yttra@db/yttra',
};
const config = (over: Readonly<Record<string, string>> = {}): Config => {
  const read = readConfig({ ...good, ...over });
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  return read.config;
};

test('a good environment starts', () => {
  expect(productionFaults(config())).toEqual([]);
  expect(config().publicUrl).toBe('https://yttra.kommun.example');
});

describe('production refuses, naming the variable', () => {
  test.each<[string, Record<string, string>]>([
    ['YTTRA_AUTHORITY', { YTTRA_AUTHORITY: 'https://login.localhost/x' }],
    ['YTTRA_AUTHORITY_METADATA', { YTTRA_AUTHORITY_METADATA: '{}' }],
    ['YTTRA_ISSUER', { YTTRA_ISSUER: `https://login.microsoftonline.com/common/v2.0` }],
    ['YTTRA_JWKS_URL', { YTTRA_JWKS_URL: 'http://127.0.0.1:9/keys' }],
    ['YTTRA_CHANNEL_ISSUER', { YTTRA_CHANNEL_ISSUER: 'https://evil.example' }],
    ['YTTRA_CHANNEL_METADATA_URL', { YTTRA_CHANNEL_METADATA_URL: 'http://127.0.0.1:9/meta' }],
    ['YTTRA_SERVICE_URLS', { YTTRA_SERVICE_URLS: 'https://smba.trafficmanager.net/ http://127.0.0.1:9/' }],
    ['YTTRA_SERVICE_URLS', { YTTRA_SERVICE_URLS: 'https://botframework.com.evil.example/' }],
    ['YTTRA_GRAPH_ADDRESS', { YTTRA_GRAPH_ADDRESS: 'http://127.0.0.1:9' }],
    ['YTTRA_PUBLIC_URL', { YTTRA_PUBLIC_URL: 'http://yttra.kommun.example' }],
    ['YTTRA_PUBLIC_URL', { YTTRA_PUBLIC_URL: 'https://localhost:3978' }],
    ['YTTRA_HOST_ORIGINS', { YTTRA_HOST_ORIGINS: 'http://localhost:3000' }],
    ['YTTRA_BOT_APP_ID', { YTTRA_BOT_APP_ID: '22222222-2222-4222-8222-222222222222' }],
    ['DATABASE_URL', { DATABASE_URL: '', YTTRA_DATA_DIR: '/data', YTTRA_REPLICAS: '2' }],
    ['DATABASE_URL', { DATABASE_URL: '' }],
  ])('%s %j', (name, over) => {
    const faults = productionFaults(config(over));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: `));
  });
});

describe('an environment that cannot be read', () => {
  test.each([
    ['YTTRA_BOT_APP_ID', { YTTRA_BOT_APP_ID: '' }], ['YTTRA_TENANT_ID', { YTTRA_TENANT_ID: 'common' }],
    ['YTTRA_MANAGED_IDENTITY_CLIENT_ID', { YTTRA_MANAGED_IDENTITY_CLIENT_ID: '' }], ['YTTRA_PORT', { YTTRA_PORT: 'abc' }],
  ])('names %s', (name, over) => {
    const read = readConfig({ ...good, ...over });
    expect(read.kind === 'faults' && read.faults.join(' ')).toContain(name);
  });
  test('tells every fault at once', () => {
    const read = readConfig({});
    expect(read.kind === 'faults' && read.faults.length).toBeGreaterThan(5);
  });
});

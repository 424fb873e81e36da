import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readOptions, type PackageOptions } from '#manifest/options.ts';
import { packageFiles, zip, type PackageFiles } from '#manifest/package.ts';
import { en, sv } from '#manifest/texts.ts';
import { faultsIn } from '#manifest/validate.ts';

const OPTIONS: PackageOptions = {
  domain: 'yttra.lindberga.example', appId: '11111111-2222-4333-8444-555555555555', botId: '22222222-2222-4333-8444-555555555555',
  tabId: '33333333-2222-4333-8444-555555555555', apiIdUri: 'api://yttra.lindberga.example/33333333-2222-4333-8444-555555555555',
  version: '1.2.3', developer: 'Lindberga kommun', privacyUrl: 'https://lindberga.example/personuppgifter', termsUrl: 'https://lindberga.example/villkor', out: '.',
};
const files = packageFiles(OPTIONS);
const json = (of: PackageFiles, name: string): Record<string, any> => JSON.parse(Buffer.from(of[name]!).toString('utf8')) as Record<string, any>; // eslint-disable-line ts/no-explicit-any -- a manifest is read as others read it
const manifest = json(files, 'manifest.json');
const changed = (name: string, change: (value: Record<string, any>) => void): PackageFiles => { // eslint-disable-line ts/no-explicit-any -- as above
  const value = json(files, name);
  change(value);
  return { ...files, [name]: Buffer.from(JSON.stringify(value)) };
};

describe('the Teams app package', () => {
  test('passes Microsoft\'s schemas', async () => {
    expect(await faultsIn(files)).toEqual([]);
  });

  test.each<[string, PackageFiles, RegExp]>([
    ['a description that is too long', changed('manifest.json', (m) => { m['description'].short = 'x'.repeat(81); }), /manifest\.json: .*80/],
    ['a bot id that is no GUID', changed('manifest.json', (m) => { m['bots'][0].botId = 'bot'; }), /manifest\.json/],
    ['a string that has no place', changed('en.json', (m) => { m['bots[0].name'] = 'x'; }), /en\.json/],
    ['an icon of another size', { ...files, 'outline.png': files['color.png']! }, /outline\.png/],
  ])('is refused with %s', async (_name, wrong, fault) => {
    expect((await faultsIn(wrong)).join('\n')).toMatch(fault);
  });

  test('holds four files at its root and is the same bytes each time', () => {
    const first = zip(files);
    expect(Object.keys(unzipSync(first)).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(sha(zip(packageFiles({ ...OPTIONS })))).toBe(sha(first));
  });

  test('asks for the least: one permission, one domain, nothing of the device', () => {
    expect(manifest['authorization']).toEqual({ permissions: { resourceSpecific: [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }] } });
    expect(manifest['validDomains']).toEqual(['yttra.lindberga.example']);
    for (const wide of ['permissions', 'devicePermissions', 'graphConnector', 'composeExtensions', 'connectors', 'meetingExtensionDefinition']) expect(manifest).not.toHaveProperty([wide]);
    expect(manifest['bots'][0]).toMatchObject({ supportsFiles: false, isNotificationOnly: false });
    expect(manifest['bots'][0]).not.toHaveProperty('supportsCalling');
  });

  test('offers a personal tab, a configurable tab on every meeting surface, and a bot in three scopes', () => {
    expect(manifest['staticTabs'].map((tab: { entityId: string }) => tab.entityId)).toEqual(['conversations', 'hem']);
    expect(manifest['configurableTabs'][0].scopes).toEqual(['team', 'groupChat']);
    expect(manifest['configurableTabs'][0].context).toEqual(expect.arrayContaining(['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage']));
    expect(manifest['bots'][0].scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest['bots'][0].commandLists.flatMap((list: { scopes: string[] }) => list.scopes)).toEqual(['personal', 'team', 'groupChat']);
  });

  test('signs in by nested app authentication, with a registration that is not the bot\'s', () => {
    expect(manifest['webApplicationInfo']).toEqual({
      id: OPTIONS.tabId, resource: OPTIONS.apiIdUri,
      nestedAppAuthInfo: [{ redirectUri: 'brk-multihub://yttra.lindberga.example', scopes: [`${OPTIONS.apiIdUri}/access_as_user`] }],
    });
    expect(manifest['bots'][0].botId).not.toBe(manifest['webApplicationInfo'].id);
  });

  test('says the same in Swedish and English', () => {
    expect(en.personal).toHaveLength(sv.personal.length);
    expect(en.shared).toHaveLength(sv.shared.length);
    const english = json(files, 'en.json');
    expect(english['bots[0].commandLists[1].commands[0].title']).toBe('Who has not answered');
    for (const address of Object.keys(english).filter((key) => key !== '$schema')) {
      const steps = address.split(/[.[\]]+/).filter(Boolean);
      expect([address, typeof steps.reduce((at: unknown, step) => (at as Record<string, unknown>)?.[step], manifest)]).toEqual([address, 'string']);
    }
    for (const text of [sv, en]) expect(JSON.stringify(text)).not.toMatch(/!|utnyttja|endast/i);
  });
});

describe('its options', () => {
  const full = ['--domain', 'Yttra.Lindberga.example', '--app-id', OPTIONS.appId, '--bot-id', OPTIONS.botId, '--tab-id', OPTIONS.tabId];

  test('derive what they can', () => {
    expect(readOptions(full)).toMatchObject({ kind: 'options', example: [], options: { domain: 'yttra.lindberga.example', apiIdUri: OPTIONS.apiIdUri, version: '0.1.0' } });
  });

  test('without any, say which values are invented', () => {
    expect(readOptions([])).toMatchObject({ kind: 'options', example: ['--domain', '--app-id', '--bot-id', '--tab-id'] });
  });

  test.each([
    [['--domain', 'https://yttra.lindberga.example/tab'], /--domain/],
    [['--domain', 'localhost'], /--domain/],
    [['--app-id', 'yttra'], /--app-id ska vara ett GUID/],
    [['--bot-id', OPTIONS.tabId, '--tab-id', OPTIONS.tabId], /två olika registreringar/],
    [['--version', '1.2'], /--version/],
    [['--domain'], /--domain saknar ett värde/],
    [['--domian', 'x.example'], /--domian finns inte/],
    [['--privacy-url', 'http://lindberga.example'], /--privacy-url/],
  ])('%j are refused', (argv, fault) => {
    const read = readOptions(argv);
    expect(read.kind === 'faults' ? read.faults.join('\n') : read.kind).toMatch(fault);
  });
});

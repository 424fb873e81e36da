/** What differs from one municipality to another. */
export interface PackageOptions {
  /** Host name where tab and bot answer, "yttra.exempelstad.se". */
  readonly domain: string;
  /** The app's own id in the Teams catalogue. */
  readonly appId: string;
  /** Client id of the bot's Entra registration. */
  readonly botId: string;
  /** Client id of the tab's Entra registration; never the bot's. */
  readonly tabId: string;
  /** Application ID URI of the API that the tab asks for a token to; must begin with api:// and hold the domain for single sign-on. */
  readonly apiIdUri: string;
  /** Version of the package, "1.4.0"; Teams takes a new package only with a new version. */
  readonly version: string;
  /** Who stands behind it, as the catalogue shows it (at most 32 characters). */
  readonly developer: string;
  /** Where people read how their personal data is handled, and on what terms the app is used: the municipality's own pages. */
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** Folder that the package is written to. */
  readonly out: string;
}

/** Invented: a package built from these can be looked at but not used. */
const EXAMPLE = {
  domain: 'yttra.exempelstad.example',
  appId: '7b6f2c1e-3d54-4a8b-9c60-1f2e3d4c5b6a',
  botId: '2f0a9d7c-86e1-4b35-8d24-a7c6b5e4d3f2',
  tabId: 'c4d8e1f0-5a72-4963-b8e7-0d9c8b7a6f51',
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const VERSION = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;

const FLAGS = {
  '--domain': 'domain', '--app-id': 'appId', '--bot-id': 'botId', '--tab-id': 'tabId', '--api-id-uri': 'apiIdUri',
  '--version': 'version', '--developer': 'developer', '--privacy-url': 'privacyUrl', '--terms-url': 'termsUrl', '--out': 'out',
} as const;

export const HELP = `Så här: npm run package -- --domain VÄRD --app-id GUID --bot-id GUID --tab-id GUID
  --domain       värdnamnet där fliken och boten svarar
  --app-id       appens eget id i Teams
  --bot-id       botens registrering i Entra (klient-id)
  --tab-id       flikens registrering i Entra (klient-id)
  --api-id-uri   api:ets program-id-URI, annars api://VÄRD/TAB-ID
  --version      paketets version, annars 0.1.0
  --developer    vem som står bakom, annars Yttra
  --privacy-url  sidan om personuppgifter, annars https://VÄRD/om/personuppgifter
  --terms-url    sidan om villkor, annars https://VÄRD/om/villkor
  --out          mapp att skriva till, annars .cache/package`;

/** Reads the command line. A fault names the flag and what it should look like. `example` lists the flags that were left out and filled with invented values. */
export function readOptions(argv: readonly string[]):
  | { readonly kind: 'options'; readonly options: PackageOptions; readonly example: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'faults'; readonly faults: readonly string[] } {
  const given: Partial<Record<(typeof FLAGS)[keyof typeof FLAGS], string>> = {};
  const faults: string[] = [];
  for (let i = 0; i < argv.length; i += 2) {
    const flag = argv[i]!;
    const value = argv[i + 1];
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (!Object.hasOwn(FLAGS, flag)) faults.push(`${flag} finns inte.`);
    else if (value === undefined || value === '' || value.startsWith('--')) faults.push(`${flag} saknar ett värde.`);
    else given[FLAGS[flag as keyof typeof FLAGS]] = value;
  }
  const domain = given.domain?.toLowerCase() ?? EXAMPLE.domain;
  const tabId = given.tabId ?? EXAMPLE.tabId;
  const options: PackageOptions = {
    domain, tabId,
    appId: given.appId ?? EXAMPLE.appId,
    botId: given.botId ?? EXAMPLE.botId,
    apiIdUri: given.apiIdUri ?? `api://${domain}/${tabId}`,
    version: given.version ?? '0.1.0',
    developer: given.developer ?? 'Yttra',
    privacyUrl: given.privacyUrl ?? `https://${domain}/om/personuppgifter`,
    termsUrl: given.termsUrl ?? `https://${domain}/om/villkor`,
    out: given.out ?? '.cache/package',
  };
  if (!HOST.test(options.domain)) faults.push('--domain ska vara ett värdnamn utan https:// och utan sökväg, till exempel yttra.exempelstad.se.');
  for (const [flag, key] of [['--app-id', 'appId'], ['--bot-id', 'botId'], ['--tab-id', 'tabId']] as const) {
    if (!GUID.test(options[key])) faults.push(`${flag} ska vara ett GUID, till exempel ${EXAMPLE.appId}.`);
  }
  if (options.botId.toLowerCase() === options.tabId.toLowerCase()) faults.push('--bot-id och --tab-id ska vara två olika registreringar: en token till fliken får aldrig öppna botens dörr.');
  if (!/^api:\/\/[^\s]+$/.test(options.apiIdUri)) faults.push('--api-id-uri ska börja med api://.');
  if (!VERSION.test(options.version)) faults.push('--version ska vara tre tal, till exempel 1.4.0.');
  for (const [flag, key] of [['--privacy-url', 'privacyUrl'], ['--terms-url', 'termsUrl']] as const) {
    if (!/^https:\/\/\S+$/.test(options[key])) faults.push(`${flag} ska börja med https://.`);
  }
  if (options.developer.length > 32) faults.push('--developer får ha högst 32 tecken.');
  if (faults.length > 0) return { kind: 'faults', faults };
  const example = (['domain', 'appId', 'botId', 'tabId'] as const).filter((key) => given[key] === undefined).map((key) => Object.entries(FLAGS).find(([, k]) => k === key)![0]);
  return { kind: 'options', options, example };
}

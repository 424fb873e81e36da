/// <reference lib="dom" />
import { TeamsHost, type TabConfig } from '#local/teams/page/teamsHost.ts';

/** The smallest Teams: one frame, the real protocol, and the theme, page and token that the address asks for. */
const asked = new URL(window.location.href).searchParams;
const tab = asked.get('tab') ?? '';
const frame = document.createElement('iframe');
frame.title = 'Flik';
let theme = asked.get('theme') ?? 'default';
let config: TabConfig | null = null;
const refuse = (): Promise<string> => Promise.reject(new Error('not offered'));

const host = new TeamsHost(frame, new URL(tab).origin, {
  frameContext: asked.get('frame') === 'settings' ? 'settings' : 'content',
  nestedAppAuth: false,
  context: () => ({ theme, locale: asked.get('locale') ?? 'sv-se', subEntityId: asked.get('sub') ?? '', entityId: 'yttra', frameContext: asked.get('frame') ?? 'content' }),
  getAuthToken: () => Promise.resolve('token-of-greta'),
  nestedAuth: refuse,
  openUrl: () => undefined,
  navigate: () => undefined,
  onLoading: (state) => { document.body.dataset[state] = ''; },
  config: () => config,
  setConfig: (given) => { config = given; document.body.dataset['config'] = JSON.stringify(given); },
  onValidity: (valid) => { document.body.dataset['valid'] = String(valid); },
  onSaved: () => undefined,
});
Object.assign(window, {
  setTheme: (next: string) => { theme = next; host.themeChanged(next === 'default' ? 'light' : (next as 'dark')); },
  save: () => host.save(),
});
document.body.append(frame);
frame.src = tab;

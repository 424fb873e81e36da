import { app, authentication, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { TokenSource } from '../api/client.ts';
import type { TabConfig } from './tabConfig.ts';
import { createTokenSource } from './tokenSource.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams, as the rest of the tab sees it. */
export interface Host {
  readonly locale: string;
  /** Where a deep link wants to go, unchecked; null for the front door. */
  readonly subPageId: string | null;
  /** True where Teams asks what a new tab in a channel or meeting should show. */
  readonly configuring: boolean;
  readonly theme: ThemeName;
  onTheme(changed: (theme: ThemeName) => void): void;
  readonly token: TokenSource;
  /** The first page is drawn: Teams takes its own loading picture away. */
  drawn(): void;
  /** What a configurable tab is to show; saved when the person chooses Save in Teams. */
  configure(choice: { readonly entityId: string; readonly contentUrl: string; readonly name: string }): void;
}

const START_LIMIT_MS = 10_000;

/** False in an ordinary browser window, where teams-js would wait for ever. Teams on phones has no frame but a native bridge. */
export function isHosted(): boolean {
  return window.parent !== window || 'nativeInterface' in window || window.opener !== null;
}

/** Starts the talk with Teams. Throws when nobody answers in ten seconds. */
export async function openHost(config: TabConfig): Promise<Host> {
  await withLimit(app.initialize(config.hostOrigins), START_LIMIT_MS);
  const context = await app.getContext();
  const ask = nestedAppAuth.isNAAChannelRecommended()
    ? await (await import('./nestedToken.ts')).createNestedToken(config)
    : () => authentication.getAuthToken();
  return {
    locale: context.app.locale,
    subPageId: context.page.subPageId || null,
    configuring: context.page.frameContext === 'settings',
    theme: themeOf(context.app.theme),
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    token: createTokenSource(ask, () => Date.now()),
    drawn: () => void app.notifySuccess().catch(() => undefined),
    configure,
  };
}

function themeOf(name: string): ThemeName {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}

function configure(choice: { entityId: string; contentUrl: string; name: string }): void {
  const { entityId, contentUrl, name } = choice;
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig({ entityId, contentUrl, websiteUrl: contentUrl, suggestedDisplayName: name })
      .then(() => event.notifySuccess(), () => event.notifyFailure('setConfig'));
  });
  pages.config.setValidityState(true);
}

function withLimit<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Teams did not answer')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

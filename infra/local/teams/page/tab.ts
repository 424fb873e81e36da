/// <reference lib="dom" />
import type { Setup } from '../contract.ts';
import { button, el } from './dom.ts';
import { answerBridge } from './nestedAuth.ts';
import type { Me } from './server.ts';
import { TeamsHost, type FrameContext, type TabConfig } from './teamsHost.ts';
import { T } from './texts.ts';
import { onTheme, theme } from './theme.ts';

/** After this long without a word from the tab, the person is told. */
const SILENCE_MS = 15_000;
/** A tab that has said hello but never says that it is ready is shown as it is. */
const UNCOVER_MS = 3_000;

export interface TabView {
  readonly node: HTMLElement;
  goTo(to: { pageId: string | null; subPageId: string | null }): void;
  close(): void;
}

export interface TabParts {
  readonly setup: Setup;
  readonly me: Me;
  readonly frameContext: FrameContext;
  openUrl(url: string): void;
}

/** The product's tab in a frame, spoken to as Teams speaks. */
export function tabView({ setup, me, frameContext, openUrl }: TabParts): TabView {
  const address = frameContext === 'settings' ? (setup.tab.configUrl ?? setup.tab.url) : setup.tab.url;
  const frame = el('iframe', { title: setup.appName, allow: 'clipboard-write' });
  const cover = el('div', { class: 'tab-cover', role: 'status' });
  const save = button(T.save, () => host.save(), { class: 'primary', disabled: true });
  const answer = el('p', { role: 'status' });
  const foot = frameContext === 'settings' ? el('div', { class: 'tab-foot' }, answer, save) : null;
  const node = el('section', { class: 'tab', 'aria-label': setup.appName }, el('div', { class: 'tab-frame' }, frame, cover));
  if (foot) node.append(foot);
  let page = { pageId: 'hem' as string, subPageId: null as string | null };
  let config: TabConfig | null = null;
  let silence = 0;

  function context(): Record<string, unknown> {
    const { who } = me;
    return {
      locale: 'sv-se', theme: theme() === 'dark' ? 'dark' : 'default', entityId: page.pageId, ...(page.subPageId ? { subEntityId: page.subPageId } : {}),
      frameContext, hostName: 'Teams', hostClientType: 'web', ringId: 'general', sessionId: who.session.slice(0, 12),
      tid: setup.tenantId, userObjectId: who.aadObjectId, userPrincipalName: who.userPrincipalName, loginHint: who.userPrincipalName,
      userDisplayName: who.name, userLicenseType: 'Unknown', userClickTime: Date.now(), isFullScreen: false,
      ...(setup.tab.teamsAppId ? { appId: setup.tab.teamsAppId } : {}),
    };
  }

  const host = new TeamsHost(frame, new URL(address).origin, {
    frameContext, nestedAppAuth: setup.tab.nestedAppAuth, context, openUrl,
    getAuthToken: async () => (await me.token()).accessToken,
    nestedAuth: (request) => answerBridge(request, { who: me.who, tenantId: setup.tenantId, token: me.token }),
    navigate: (to) => goTo(to),
    config: () => config,
    setConfig: (next) => void (config = next),
    onValidity: (valid) => void (save.disabled = !valid),
    onSaved: (problem) => void (answer.textContent = problem ?? T.saved),
    onLoading(state, words) {
      clearTimeout(silence);
      if (state === 'failure' || state === 'expectedFailure') fail(T.tabFailed, words);
      else if (state === 'initialized') silence = window.setTimeout(() => (cover.hidden = true), UNCOVER_MS);
      else cover.hidden = true;
    },
  });

  function fail(text: string, why = ''): void {
    cover.hidden = false;
    cover.replaceChildren(el('p', { class: 'strong' }, text), why ? el('p', { class: 'quiet' }, why) : '', button(T.retry, open));
  }

  function open(): void {
    cover.hidden = false;
    cover.replaceChildren(el('p', { class: 'quiet waiting' }, T.tabLoading));
    clearTimeout(silence);
    silence = window.setTimeout(() => fail(T.tabSilent), SILENCE_MS);
    frame.src = address;
  }

  /** A tab that is already open hears of it by contextChange and is also loaded anew, as Teams does. */
  function goTo(to: { pageId: string | null; subPageId: string | null }): void {
    page = { pageId: to.pageId ?? 'hem', subPageId: to.subPageId };
    host.contextChanged();
    open();
  }

  const endTheme = onTheme((next) => host.themeChanged(next));
  open();
  return {
    node,
    goTo,
    close() {
      clearTimeout(silence);
      endTheme();
      host.close();
    },
  };
}

/// <reference lib="dom" />
import type { PageEvent, Setup, ShownChat } from '../contract.ts';
import { chatView, type ChatView } from './chat.ts';
import { el, icon, ICONS } from './dom.ts';
import { linkTarget } from './links.ts';
import type { Me } from './server.ts';
import { tabView, type TabView } from './tab.ts';
import { T } from './texts.ts';

export type Place = 'chat' | 'tab' | 'config';

export interface DesktopView {
  readonly node: HTMLElement;
  hear(event: PageEvent): void;
  close(): void;
}

/** The desktop: a rail to the left, and the chat or the tab beside it. Both stay open once opened, as in Teams. */
export function desktopView(setup: Setup, me: Me, first: Place): DesktopView {
  const stage = el('main', { class: 'stage' }, el('h1', { class: 'unseen' }, setup.appName));
  const badge = el('span', { class: 'badge', 'aria-hidden': 'true' });
  const unreadWords = el('span', { class: 'unseen' });
  const buttons = new Map<Place, HTMLButtonElement>();
  let chat: ChatView | null = null;
  let tab: TabView | null = null;
  let config: TabView | null = null;

  function railButton(place: Place, label: string, path: string): HTMLButtonElement {
    const made = el('button', { type: 'button', class: 'rail-item', onclick: () => go(place) }, icon(path), el('span', {}, label));
    if (place === 'chat') made.append(unreadWords, badge);
    buttons.set(place, made);
    return made;
  }

  function go(place: Place): void {
    for (const [key, made] of buttons) {
      if (key === place) made.setAttribute('aria-current', 'page');
      else made.removeAttribute('aria-current');
    }
    if (place === 'chat' && chat) chat.hear({ kind: 'chat' });
    if (place === 'chat') chat ??= keep(chatView(me, openUrl, onChat));
    else if (place === 'tab') tab ??= keep(tabView({ setup, me, frameContext: 'content', openUrl }));
    else config ??= keep(tabView({ setup, me, frameContext: 'settings', openUrl }));
    for (const [key, view] of [['chat', chat], ['tab', tab], ['config', config]] as const) if (view) view.node.hidden = key !== place;
  }

  function keep<V extends { node: HTMLElement }>(view: V): V {
    stage.append(view.node);
    return view;
  }

  function onChat(shown: ShownChat): void {
    count(chat && !chat.node.hidden ? 0 : shown.unread);
  }

  function count(unread: number): void {
    badge.textContent = unread > 0 ? String(unread) : '';
    badge.hidden = unread === 0;
    unreadWords.textContent = unread > 0 ? `, ${T.unread(unread)}` : '';
  }

  function openUrl(text: string): void {
    const to = linkTarget(text);
    if (to.kind === 'chat') go('chat');
    if (to.kind === 'web') window.open(to.url, '_blank', 'noopener,noreferrer');
    if (to.kind !== 'tab') return;
    go('tab');
    tab!.goTo(to);
  }

  const rail = el('nav', { class: 'rail', 'aria-label': 'Teams' },
    railButton('chat', T.chat, ICONS.chat), railButton('tab', setup.appName, ICONS.app));
  if (setup.tab.configUrl !== null && first === 'config') rail.append(railButton('config', 'Lägg till', ICONS.config));
  if (setup.hasItSheet) rail.append(el('a', { class: 'rail-foot', href: '/it', target: '_blank', rel: 'noopener' }, 'It'));
  const node = el('div', { class: 'desktop' }, rail, stage);
  count(0);
  go(first);
  return {
    node,
    hear(event) {
      const visible = chat !== null && !chat.node.hidden;
      if (visible || event.kind !== 'chat') chat?.hear(event);
      if (!visible && event.kind === 'chat') void me.chat().then((shown) => count(shown.unread));
    },
    close() {
      chat?.close();
      tab?.close();
      config?.close();
    },
  };
}

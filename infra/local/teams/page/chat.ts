/// <reference lib="dom" />
import type { PageEvent, ShownChat, ShownMessage } from '../contract.ts';
import { button, el, icon, ICONS } from './dom.ts';
import { messageNode, type MessageEvents } from './message.ts';
import type { Me } from './server.ts';
import { T } from './texts.ts';
import { onTheme } from './theme.ts';

export interface ChatView {
  readonly node: HTMLElement;
  hear(event: PageEvent): void;
  close(): void;
}

/** The chat with the bot. Only messages that changed are drawn again, so that what is being written is left alone. */
export function chatView(me: Me, openUrl: (url: string) => void, onChat: (chat: ShownChat) => void): ChatView {
  const list = el('ol', { class: 'messages' });
  const typing = el('p', { class: 'typing', role: 'status' });
  const composerPlace = el('div', { class: 'composer-place' });
  const node = el('section', { class: 'chat' }, el('div', { class: 'scroller', tabindex: '0', role: 'log', 'aria-live': 'polite', 'aria-label': T.chat }, list), typing, composerPlace);
  const scroller = node.querySelector<HTMLElement>('.scroller')!;
  const drawn = new Map<string, { json: string; node: HTMLElement }>();
  const asked = new Set<string>();
  const events: MessageEvents = { me, openUrl };
  const inView = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => refresh(e.target as HTMLElement)));
  let latest: ShownChat | null = null;
  let busy: Promise<void> = Promise.resolve();
  let typingTimer = 0;

  function refresh(item: HTMLElement): void {
    const message = latest?.messages.find((m) => m.id === item.dataset['id']);
    const key = `${message?.id}|${message?.version}`;
    if (!message?.refreshes || message.deleted || asked.has(key)) return;
    asked.add(key);
    void me.refresh(message.id).catch(() => undefined);
  }

  function draw(chat: ShownChat): void {
    const first = latest === null;
    const atEnd = first || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
    const grown = chat.messages.length > (latest?.messages.length ?? 0);
    latest = chat;
    let day = '';
    const items: Node[] = [];
    for (const message of chat.messages) {
      if (message.day !== day) items.push(dayLine((day = message.day)));
      items.push(itemOf(message));
    }
    if (items.length === 0) items.push(el('li', { class: 'empty' }, T.emptyChat));
    place(list, items);
    if (grown) typing.textContent = '';
    if (grown && atEnd) scrollToEnd(first);
    composerPlace.hidden = false;
    composer(chat.installed);
    onChat(chat);
  }

  function itemOf(message: ShownMessage): HTMLElement {
    const json = JSON.stringify(message);
    const known = drawn.get(message.id);
    if (known?.json === json) return known.node;
    const fresh = messageNode(message, events);
    inView.observe(fresh);
    const hadFocus = known?.node.contains(document.activeElement) ?? false;
    if (known) known.node.replaceWith(fresh);
    if (hadFocus) {
      fresh.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
      fresh.scrollIntoView({ block: 'nearest' });
    }
    drawn.set(message.id, { json, node: fresh });
    return fresh;
  }

  /** New messages begin at their top when they are taller than the view. */
  function scrollToEnd(first: boolean): void {
    const last = list.lastElementChild as HTMLElement | null;
    const top = last ? Math.min(scroller.scrollHeight, last.offsetTop - 12) : 0;
    scroller.scrollTo({ top, behavior: first || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  }

  function composer(installed: boolean): void {
    const kind = installed ? 'write' : 'install';
    if (composerPlace.dataset['kind'] === kind) return;
    composerPlace.dataset['kind'] = kind;
    composerPlace.replaceChildren(installed ? writer(me, typing) : installer(me));
  }

  const load = (): void => {
    busy = busy.then(async () => draw(await me.read())).catch(() => undefined);
  };
  const endTheme = onTheme(() => {
    drawn.clear();
    if (latest) draw(latest);
  });
  load();
  return {
    node,
    hear(event) {
      if (event.kind === 'chat') load();
      if (event.kind === 'typing') {
        typing.textContent = `Yttra ${T.typing}`;
        clearTimeout(typingTimer);
        typingTimer = window.setTimeout(() => (typing.textContent = ''), 4_000);
      }
    },
    close() {
      endTheme();
      inView.disconnect();
    },
  };
}

function dayLine(day: string): HTMLElement {
  return el('li', { class: 'day' }, el('span', {}, day));
}

/** Puts the wanted children in place without touching those that already stand right. */
function place(list: HTMLElement, wanted: Node[]): void {
  wanted.forEach((child, index) => {
    const there = list.childNodes[index];
    if (there === child) return;
    if (there instanceof HTMLElement && child instanceof HTMLElement && there.className === 'day' && there.isEqualNode(child)) return;
    list.insertBefore(child, there ?? null);
  });
  while (list.childNodes.length > wanted.length) list.lastChild!.remove();
}

function writer(me: Me, status: HTMLElement): HTMLElement {
  const field = el('textarea', { rows: '1', 'aria-label': T.write, placeholder: T.write, enterkeyhint: 'send' });
  async function send(): Promise<void> {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    const { reached } = await me.send(text).catch(() => ({ reached: false }));
    if (!reached) status.textContent = T.unreachable;
  }
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  const go = button('', send, { class: 'send', 'aria-label': T.send, title: T.send });
  go.append(icon(ICONS.send));
  return el('div', { class: 'composer' }, field, go);
}

function installer(me: Me): HTMLElement {
  const answer = el('p', { role: 'status' });
  const go = button(T.install, async () => {
    if ((await me.install()).kind === 'refused') answer.textContent = T.installRefused;
  }, { class: 'primary' });
  return el('div', { class: 'installer' }, el('p', {}, T.notInstalled), go, answer);
}

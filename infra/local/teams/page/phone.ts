/// <reference lib="dom" />
import type { PageEvent, Setup, ShownChat } from '../contract.ts';
import { chatView, type ChatView } from './chat.ts';
import { button, el, icon, ICONS, show } from './dom.ts';
import type { Me } from './server.ts';
import { T } from './texts.ts';

export interface PhoneView {
  readonly node: HTMLElement;
  hear(event: PageEvent): void;
  close(): void;
}

export interface PhoneParts {
  readonly setup: Setup;
  readonly me: Me;
  openUrl(url: string): void;
  /** Called when a receipt stands in the chat. */
  onReceipt(): void;
}

/** A phone: locked with one notification; tapping it opens the chat. */
export function phoneView({ setup, me, openUrl, onReceipt }: PhoneParts): PhoneView {
  const screen = el('div', { class: 'screen' });
  const node = el('div', { class: 'phone' }, screen);
  let chat: ChatView | null = null;

  function locked(shown: ShownChat): void {
    const waiting = shown.messages.filter((m) => m.from === 'bot' && !m.deleted).at(-1);
    const last = shown.messages.at(-1) ?? null;
    const clock = el('p', { class: 'lock-time' }, last?.time ?? '09.00');
    const notice = waiting && shown.unread > 0
      ? el('button', { type: 'button', class: 'notice', onclick: () => open() },
        el('span', { class: 'notice-app' }, el('span', { class: 'mark', 'aria-hidden': 'true' }, 'Y'), `Teams · ${setup.appName}`),
        el('span', { class: 'notice-text' }, waiting.notice))
      : el('div', { class: 'notice still' }, el('span', { class: 'notice-text' }, T.nothingWaits), el('span', { class: 'notice-app' }, T.tryNext));
    show(screen, el('div', { class: 'lock', 'aria-live': 'polite' }, clock, last ? el('p', { class: 'lock-day' }, last.day) : null, notice,
      shown.messages.length > 0 && shown.unread === 0 ? button(T.chat, open, { class: 'link' }) : null));
  }

  function open(): void {
    chat?.close();
    chat = chatView(me, openUrl, (shown) => {
      if (shown.messages.some((m) => m.receipt)) onReceipt();
    });
    const back = button('', () => void shut(), { class: 'quiet round small', 'aria-label': 'Tillbaka', title: 'Tillbaka' });
    back.append(icon(ICONS.back));
    show(screen, el('div', { class: 'phone-top' }, back, el('span', { class: 'mark', 'aria-hidden': 'true' }, 'Y'),
      el('h2', { 'data-focus': true, tabindex: '-1' }, setup.botName)), chat.node);
  }

  async function shut(): Promise<void> {
    chat?.close();
    chat = null;
    locked(await me.chat());
  }

  void shut();
  return {
    node,
    hear(event) {
      if (chat) chat.hear(event);
      else if (event.kind === 'chat') void me.chat().then((shown) => (chat ? undefined : locked(shown)));
    },
    close: () => chat?.close(),
  };
}

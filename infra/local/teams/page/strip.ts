/// <reference lib="dom" />
import type { Move, PageEvent, SignedIn } from '../contract.ts';
import { button, el, icon, ICONS } from './dom.ts';
import { server } from './server.ts';
import { T } from './texts.ts';
import { setTheme, theme } from './theme.ts';

export interface Strip {
  readonly node: HTMLElement;
  hear(event: PageEvent): void;
}

/** Above everything: what day it is, who you are, and the buttons that make time pass. */
export function strip(who: SignedIn, changeRole: () => void): Strip {
  const day = el('time', { class: 'strip-day' });
  const news = el('p', { class: 'strip-news', role: 'status' });
  const moves: HTMLButtonElement[] = [];
  const move = (label: string, to: Move, kind: string): HTMLButtonElement => {
    const made = button(label, () => go(to), { class: kind });
    moves.push(made);
    return made;
  };

  function busy(moving: boolean, text: string): void {
    node.dataset['moving'] = String(moving);
    for (const made of moves) made.setAttribute('aria-disabled', String(moving));
    news.textContent = text;
  }

  async function go(to: Move): Promise<void> {
    if (node.dataset['moving'] === 'true') return;
    busy(true, T.moving);
    try {
      const moved = await server.move(to);
      busy(false, moved.text ?? '');
    } catch (error) {
      busy(false, (error as Error).message);
    }
  }

  const node = el('header', { class: 'strip' },
    el('div', { class: 'strip-who' }, day, el('span', { class: 'strip-person' }, who.name), el('span', { class: 'strip-title' }, who.title)),
    news,
    el('div', { class: 'strip-moves', role: 'group', 'aria-label': 'Tiden' },
      move(T.nextEvent, 'next-event', 'primary small'), move(T.day, 'day', 'small'), move(T.today, 'today', 'small')),
    el('div', { class: 'strip-more' }, themeButton(), button(T.changeRole, changeRole, { class: 'quiet small' })),
  );
  void server.clock().then((now) => (day.textContent = now.day));
  return {
    node,
    hear(event) {
      if (event.kind === 'clock') day.textContent = event.now.day;
      if (event.kind === 'moving') busy(true, T.moving);
      if (event.kind === 'moved') busy(false, event.text ?? '');
    },
  };
}

export function themeButton(): HTMLButtonElement {
  const made = button('', () => {
    setTheme(theme() === 'dark' ? 'light' : 'dark');
    label();
  }, { class: 'quiet small round' });
  made.append(icon(ICONS.theme));
  const label = (): void => {
    const text = theme() === 'dark' ? T.light : T.dark;
    made.setAttribute('aria-label', text);
    made.title = text;
  };
  label();
  return made;
}

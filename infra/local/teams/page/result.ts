/// <reference lib="dom" />
import type { Setup } from '../contract.ts';
import { button, el } from './dom.ts';
import { server } from './server.ts';
import { T } from './texts.ts';

/** «Så här blev det.»: the Word page as a picture, and where to go from here. */
export function resultPage(setup: Setup, goToStart: () => void): HTMLElement {
  const paper = el('div', { class: 'paper' });
  const actions = el('div', { class: 'result-actions' });
  const page = el('main', { class: 'result' }, el('h1', { 'data-focus': true, tabindex: '-1' }, T.howItTurnedOut), paper, actions);

  async function startOver(): Promise<void> {
    await server.startOver();
    await untilReady();
    goToStart();
  }

  /** The town is being built anew behind us; its servers are away for a moment. */
  async function untilReady(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const up = await fetch('/ready').then((answer) => answer.ok, () => false);
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  async function fill(): Promise<void> {
    const result = await server.result();
    if (result) {
      const link = el('a', { href: result.downloadUrl }, T.download);
      const fallback = (): void => paper.replaceChildren(el('p', {}, 'Dokumentet är klart.'), link);
      paper.replaceChildren(el('img', { src: result.imageUrl, alt: T.resultAlt, onerror: fallback }));
    } else {
      paper.replaceChildren(el('p', { class: 'quiet' }, T.noResult));
    }
    actions.replaceChildren(
      ...(result ? [el('a', { class: 'button primary', href: result.downloadUrl, download: true }, T.download)] : []),
      button(T.otherRole, goToStart),
      ...(setup.canStartOver ? [button(T.startOver, startOver)] : []),
      ...(setup.hasItSheet ? [el('a', { class: 'button quiet', href: '/it' }, T.itSheet)] : []),
    );
  }

  void fill();
  return page;
}

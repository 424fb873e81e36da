/// <reference lib="dom" />
import type { Setup } from '../contract.ts';
import type { RoleKey } from '../options.ts';
import { button, el } from './dom.ts';
import { themeButton } from './strip.ts';
import { T } from './texts.ts';

/** The first page: choosing a role is the sign-in. */
export function startPage(setup: Setup, choose: (role: Setup['roles'][number]) => Promise<void>): HTMLElement {
  const problem = el('p', { class: 'problem', role: 'alert' });

  async function pick(role: Setup['roles'][number], pressed: HTMLButtonElement): Promise<void> {
    pressed.setAttribute('aria-busy', 'true');
    problem.textContent = '';
    try {
      await choose(role);
    } catch (error) {
      problem.textContent = `${T.signInFailed} ${(error as Error).message}`;
    } finally {
      pressed.removeAttribute('aria-busy');
    }
  }

  const big = setup.roles.filter((r) => r.key !== 'it').map((role) => {
    const made = el('button', { type: 'button', class: 'role' },
      el('span', { class: 'role-title' }, role.title || T.roles[role.key]), el('span', { class: 'role-text' }, role.text));
    made.addEventListener('click', () => void pick(role, made));
    return el('li', {}, made);
  });
  const it = setup.roles.find((r) => r.key === 'it');
  const small: HTMLButtonElement | null = it ? button(it.title || T.roles.it, () => pick(it, small!), { class: 'link' }) : null;
  return el('main', { class: 'start' },
    el('div', { class: 'start-top' }, el('span', { class: 'mark', 'aria-hidden': 'true' }, 'Y'), el('span', {}, setup.appName), themeButton()),
    el('div', { class: 'start-middle' },
      el('h1', { 'data-focus': true, tabindex: '-1' }, T.heading),
      el('p', { class: 'lead' }, T.promise),
      el('ul', { class: 'roles' }, ...big),
      problem,
      small),
    el('p', { class: 'start-foot' }, `${setup.municipality}. ${T.local}`));
}

export function roleByKey(setup: Setup, key: RoleKey): Setup['roles'][number] | null {
  return setup.roles.find((r) => r.key === key) ?? null;
}

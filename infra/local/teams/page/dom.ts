/// <reference lib="dom" />

type Child = Node | string | null;
type Props = Record<string, string | boolean | EventListener | null | undefined>;

/** One element: `on...` are listeners, true sets an empty attribute, false, null and undefined set nothing. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (typeof value === 'string') node.setAttribute(name, value);
  }
  node.append(...children.filter((c): c is Node | string => c !== null));
  return node;
}

export function button(text: string, onclick: () => unknown, props: Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', onclick: () => void onclick(), ...props }, text);
}

/** Replaces what stands on the page and puts the focus where reading begins. */
export function show(root: HTMLElement, ...children: Child[]): void {
  root.replaceChildren(...children.filter((c): c is Node | string => c !== null));
  const heading = root.querySelector<HTMLElement>('[data-focus]');
  heading?.focus({ preventScroll: true });
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 20 by 20, said by the text beside it and therefore hidden from readers. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', 'aria-hidden': 'true', class: 'icon' })) svg.setAttribute(name, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  chat: 'M3.5 4.5h13v9h-7l-4 3v-3h-2z',
  app: 'M5 4l5 7 5-7M10 11v5',
  send: 'M3 4l14 6-14 6 2.5-6zM5.5 10H17',
  theme: 'M10 3a7 7 0 1 0 7 7 5.5 5.5 0 0 1-7-7z',
  back: 'M12 4l-6 6 6 6',
  config: 'M4 6h12M4 10h12M4 14h7',
} as const;

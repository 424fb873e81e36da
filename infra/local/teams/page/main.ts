/// <reference lib="dom" />
import type { PageEvent, Setup } from '../contract.ts';
import { desktopView, type Place } from './desktop.ts';
import { button, el, show } from './dom.ts';
import { linkTarget } from './links.ts';
import { phoneView } from './phone.ts';
import { resultPage } from './result.ts';
import { Me, server } from './server.ts';
import { roleByKey, startPage } from './start.ts';
import { strip } from './strip.ts';
import { tabView } from './tab.ts';
import { T } from './texts.ts';
import { startTheme } from './theme.ts';

interface Open {
  readonly node: HTMLElement;
  hear(event: PageEvent): void;
  close(): void;
}

const root = document.getElementById('app')!;
const asked = new URLSearchParams(location.search);
let leave: (() => void) | null = null;

function goTo(view: Node): void {
  leave?.();
  leave = null;
  show(root, view);
}

function start(setup: Setup): void {
  history.replaceState(null, '', '/');
  goTo(startPage(setup, async (role) => {
    if (role.key === 'it' && setup.hasItSheet) return location.assign('/it');
    const me = new Me(await server.signIn(role.person));
    if (role.key === 'svarar') svarar(setup, me);
    else desktop(setup, me, 'tab');
  }));
}

/** The strip above, the view below, and one event stream for both. */
function stage(setup: Setup, me: Me, make: () => Open): void {
  const above = strip(me.who, () => start(setup));
  const view = make();
  goTo(el('div', { class: 'client' }, above.node, view.node));
  const end = me.listen((event) => {
    above.hear(event);
    view.hear(event);
  });
  leave = () => {
    end();
    view.close();
  };
}

function desktop(setup: Setup, me: Me, place: Place): void {
  stage(setup, me, () => desktopView(setup, me, place));
}

function svarar(setup: Setup, me: Me): void {
  stage(setup, me, () => {
    const beside = el('div', { class: 'beside' });
    const next = el('div', { class: 'next-step' });
    let closeTab: (() => void) | null = null;
    let asHandlaggare: Me | null = null;

    const openUrl = (text: string): void => {
      const to = linkTarget(text);
      if (to.kind === 'web') window.open(to.url, '_blank', 'noopener,noreferrer');
      if (to.kind === 'tab') showTab(me).goTo(to);
    };
    const phone = phoneView({ setup, me, openUrl, onReceipt: offer });

    function showTab(as: Me) {
      closeTab?.();
      const tab = tabView({ setup, me: as, frameContext: 'content', openUrl });
      closeTab = tab.close;
      beside.replaceChildren(el('p', { class: 'beside-who' }, `${as.who.name}, ${as.who.title}`), tab.node);
      node.dataset['beside'] = 'true';
      beside.scrollIntoView({ block: 'start', inline: 'nearest' });
      return tab;
    }

    function offer(): void {
      const handlaggare = roleByKey(setup, 'handlaggare');
      if (next.childElementCount > 0 || !handlaggare) return;
      next.replaceChildren(button(T.seeHandlaggare, async () => {
        asHandlaggare ??= new Me(await server.signIn(handlaggare.person));
        const { subPageId } = await server.handlaggarePage();
        const tab = showTab(asHandlaggare);
        if (subPageId !== null) tab.goTo({ pageId: null, subPageId });
        next.replaceChildren(button(T.seeResult, () => goTo(resultPage(setup, () => start(setup))), { class: 'primary' }));
      }, { class: 'primary' }));
    }

    const node = el('main', { class: 'pocket' }, el('h1', { class: 'unseen' }, setup.appName), el('div', { class: 'pocket-side' }, phone.node, next), beside);
    return {
      node,
      hear: phone.hear,
      close() {
        phone.close();
        closeTab?.();
      },
    };
  });
}

/** `/?as=<object id>&view=chat|tab|phone|config|result&theme=dark` goes straight there. */
async function open(): Promise<void> {
  startTheme(asked.get('theme'));
  const setup = await server.setup();
  document.title = setup.appName;
  const person = asked.get('as');
  const view = asked.get('view');
  if (view === 'result') return goTo(resultPage(setup, () => start(setup)));
  if (person === null) return start(setup);
  const me = new Me(await server.signIn(person));
  if (view === 'phone') svarar(setup, me);
  else desktop(setup, me, view === 'tab' || view === 'config' ? view : 'chat');
}

open().catch((error: Error) => show(root, el('p', { class: 'problem', role: 'alert' }, error.message)));

import './zodSettings.ts';
import './tab.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Door } from './app/Door.tsx';
import { parseRoute } from './router/route.ts';
import { goTo } from './router/useRoute.ts';
import { isHosted, openHost } from './teams/host.ts';
import { fetchTabConfig } from './teams/tabConfig.ts';
import { loadTexts } from './texts/texts.ts';

const root = createRoot(document.getElementById('root')!);

async function start(): Promise<void> {
  if (!isHosted()) return root.render(<Door texts={await loadTexts(navigator.language)} why="outside" />);
  try {
    const host = await openHost(await fetchTabConfig());
    const texts = await loadTexts(host.locale);
    document.documentElement.lang = texts.lang;
    if (host.subPageId !== null) goTo(parseRoute(host.subPageId));
    else if (host.configuring) goTo({ page: 'konfigurera' });
    root.render(<App host={host} texts={texts} />);
  } catch {
    root.render(<Door texts={await loadTexts(navigator.language)} why="failed" />);
  }
}

void start();

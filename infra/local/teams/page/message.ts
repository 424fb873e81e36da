/// <reference lib="dom" />
import type { ShownMessage } from '../contract.ts';
import { drawCard } from './card.ts';
import { el } from './dom.ts';
import type { Me, Pressed } from './server.ts';
import { T } from './texts.ts';
import { theme } from './theme.ts';

export interface MessageEvents {
  readonly me: Me;
  openUrl(url: string): void;
}

/** One message as Teams draws it: text in a bubble, or a card with a line below for what the bot answers. */
export function messageNode(message: ShownMessage, events: MessageEvents): HTMLElement {
  const meta = [message.time, message.edited ? T.edited : null].filter(Boolean).join(' · ');
  const item = el('li', { class: `message from-${message.from}`, 'data-id': message.id });
  item.append(el('p', { class: 'message-meta' }, message.from === 'bot' ? `Yttra ${meta}` : meta));
  if (message.deleted) item.append(el('p', { class: 'bubble deleted' }, T.deleted));
  else if (message.card !== null) item.append(cardNode(message, events));
  else item.append(el('p', { class: 'bubble' }, message.text ?? ''));
  return item;
}

function cardNode(message: ShownMessage, { me, openUrl }: MessageEvents): HTMLElement {
  const note = el('p', { class: 'card-note', role: 'status' });
  const wide = (message.card?.['msteams'] as { width?: string } | undefined)?.width === 'Full';
  const frame = el('div', { class: wide ? 'card wide' : 'card', tabindex: '-1' });

  async function press(action: Pressed): Promise<void> {
    if (frame.getAttribute('aria-busy') === 'true') return;
    frame.setAttribute('aria-busy', 'true');
    tell(T.sending, '');
    try {
      const outcome = await me.press(message.id, action);
      if (outcome.kind === 'message') tell(outcome.text, 'said');
      else if (outcome.kind === 'error') tell(outcome.text, 'failed');
      else tell('', '');
    } catch {
      tell(T.unreachable, 'failed');
    } finally {
      frame.removeAttribute('aria-busy');
    }
  }

  function tell(text: string, tone: string): void {
    note.textContent = text;
    note.dataset['tone'] = tone;
  }

  try {
    frame.append(drawCard(message.card!, theme(), { press: (action) => void press(action), openUrl }));
  } catch (error) {
    frame.append(el('p', { class: 'bubble deleted' }, String((error as Error).message)));
  }
  return el('div', { class: 'card-place' }, frame, note);
}

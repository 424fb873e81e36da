/// <reference lib="dom" />
import { Action, AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import type { Json } from '#local/connector/wire.ts';
import { hostConfig } from './hostConfig.ts';
import type { Pressed } from './server.ts';
import type { Theme } from './theme.ts';

// Teams shows bold, italics, lists and links in cards; no HTML, no pictures.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'heading', 'lheading', 'code', 'fence', 'table', 'blockquote', 'hr']);
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

export interface CardEvents {
  press(action: Pressed): void;
  openUrl(url: string): void;
}

/** Draws a card with Microsoft's own renderer; inputs are checked by it before anything is pressed. */
export function drawCard(json: Json, theme: Theme, events: CardEvents): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(theme));
  card.onExecuteAction = (action) => act(action, events);
  card.parse(json);
  const drawn = card.render();
  if (drawn === undefined) throw new Error('The card is empty');
  for (const link of drawn.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      events.openUrl(link.href);
    });
  }
  return drawn;
}

function act(action: Action, events: CardEvents): void {
  if (action instanceof OpenUrlAction) {
    if (action.url) events.openUrl(action.url);
  } else if (action instanceof ExecuteAction) {
    events.press({ type: 'Action.Execute', data: action.data, ...(action.id ? { id: action.id } : {}), ...(action.verb ? { verb: action.verb } : {}) });
  } else if (action instanceof SubmitAction) {
    events.press({ type: 'Action.Submit', data: action.data });
  }
}


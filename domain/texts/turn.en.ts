import type { turnSv } from './turn.sv.ts';

export const turnEn: typeof turnSv = {
  failed: (id) => `Something went wrong on our side. Nothing was half saved. Try again, and quote fault number ${id} if it happens again.`,
  slow: 'This takes a little longer than usual. The answer comes here as soon as it is ready.',
  truncated: 'The message is too long for the chat. Nothing was saved. Use the card or the tab for longer texts.',
  onlyPersonal: 'Write to me in our own chat and I answer there. More than the two of us read this.',
};

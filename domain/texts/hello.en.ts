import type { helloSv } from './hello.sv.ts';

export const helloEn: typeof helloSv =
  'Hello. My name is Yttra and I help you answer consultations in time. You get a card here when a consultation comes and before the time runs out. Write "hjälp" and I tell you what I can do.';

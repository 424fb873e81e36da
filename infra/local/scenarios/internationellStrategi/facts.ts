/** Facts of a real remiss from 2016. The people and every sentence of the documents are invented. */
export const TITLE = 'Internationell strategi för Stockholms stad';
export const DNR = '171-482/2016';
export const FOLDER = 'Remisser/Internationell strategi';
export const REGISTER_FOLDER = 'Nämnder och personer';

export const DELAR = [
  { title: 'Profilering', question: 'Är bilden av staden den ni känner igen?' },
  { title: 'Omvärldsbevakning', question: 'Vem ska följa vad, och hur når det er?' },
  { title: 'Samverkan', question: 'Vilka nätverk har ni nytta av?' },
  { title: 'Påverkan', question: 'Vilka frågor bör staden driva?' },
  { title: 'Principer', question: 'Går principerna att följa i er vardag?' },
  { title: 'Övergripande arbetssätt', question: 'Fungerar arbetssättet för er?' },
  { title: 'Ansvarsfördelning', question: 'Är det tydligt vem som gör vad?' },
] as const;

/** What the bot says in chat. Names, titles and days are given ready for a person to read. */
export const conversationSv = {
  hello: (name: string) => `Hej ${name}.`,
  help: {
    svarar: [
      'Det här kan du skriva till mig:',
      '• mina remisser – de remisser som ni ska svara på',
      '• vad är kvar – vad du behöver göra härnäst, med dagar',
      '• när ska vi svara på … – svarsdagen, med anstånd',
      'Du svarar, begär anstånd och avstår i kortet som du fick, eller i fliken.',
    ],
    handlagger: [
      'Det här kan du skriva till mig:',
      '• vilka har inte svarat – remissinstanser utan svar, ärende för ärende',
      '• vad är kvar – vad du behöver göra härnäst',
      '• när ska … svara – svarsdagen för en nämnd, med anstånd',
      'Uppgifter bekräftar du i fliken. Där skickar du också remissen och sammanställer svaren.',
    ],
    okandRoll: [
      'Jag hjälper dem som svarar på och skickar ut remisser i kommunen.',
      'Du finns inte i registret över kontaktpersoner. Ska du göra det? Säg till registratorn.',
    ],
  },
  mina: {
    none: 'Ni har inga remisser att svara på just nu.',
    heading: (n: number) => (n === 1 ? 'Ni har 1 remiss att svara på:' : `Ni har ${n} remisser att svara på:`),
    row: (title: string, dnr: string, instans: string, day: string, left: string) => `• ${title}, ${dnr}, för ${instans}: senast ${day}, ${left}.`,
    left: (days: string) => `${days} kvar`,
    lastDay: 'sista dagen är i dag',
    past: 'svarsdagen har passerat',
    done: (n: number) => (n === 1 ? '1 remiss är besvarad.' : `${n} remisser är besvarade.`),
    more: (n: number) => `och ${n} till. Du ser alla i fliken.`,
  },
  kvar: {
    none: 'Inget väntar på dig just nu.',
    heading: 'Det här väntar på dig:',
    svara: (title: string, dnr: string, instans: string, day: string) => `• Svara för ${instans} på ${title}, ${dnr}, senast ${day}.`,
    lamnaTillNamnden: (title: string, instans: string, stop: string, meeting: string) => `• Lämna svaret på ${title} till nämndsekreteraren senast ${stop}. ${instans} sammanträder ${meeting}.`,
    granska: (title: string, n: number) => `• Bekräfta ${n === 1 ? '1 uppgift' : `${n} uppgifter`} i ${title}.`,
    anstand: (instans: string, title: string) => `• Besluta om anstånd för ${instans} i ${title}.`,
    sammanstall: (title: string) => `• Sammanställ svaren i ${title}.`,
  },
  svarsdatum: {
    row: (instans: string, day: string, title: string, dnr: string) => `${instans} ska svara på ${title}, ${dnr}, senast ${day}.`,
    withAnstand: (ordinary: string) => `Ni har anstånd. För övriga gäller ${ordinary}.`,
    withAnstandFor: (instans: string, ordinary: string) => `${instans} har anstånd. För övriga gäller ${ordinary}.`,
    asked: (day: string) => `Ni har begärt anstånd till ${day}. Det är inte avgjort.`,
    source: (file: string) => `Källa: ${file}.`,
    sourceConfirmed: (name: string) => `Källa: uppgiften är bekräftad av ${name}.`,
    notFound: 'Det hittar jag inte i handlingarna till ärendet.',
    noneOpen: 'Jag hittar ingen remiss som ni ska svara på.',
  },
  inteSvarat: {
    none: 'Det finns inga utskickade remisser som du handlägger.',
    notYours: 'Vilka som har svarat kan bara den se som handlägger remissen.',
    all: (title: string, dnr: string, total: number) => `${title}, ${dnr}: alla ${total} har svarat.`,
    heading: (title: string, dnr: string, missing: number, total: number) => `${title}, ${dnr}: ${missing} av ${total} har inte svarat.`,
    row: (instans: string, day: string) => `• ${instans}, senast ${day}`,
    unopened: 'har inte öppnat remissen',
    anstand: 'med anstånd',
    abstained: (n: number) => (n === 1 ? '1 avstår.' : `${n} avstår.`),
  },
  okand: {
    sorry: 'Det förstod jag inte.',
    can: 'Skriv «mina remisser», «vad är kvar», «när ska vi svara» eller «vilka har inte svarat». Skriv «hjälp» om du vill veta mer.',
    inCard: 'Vill du svara, begära anstånd eller avstå gör du det i kortet eller i fliken.',
    tooLong: 'Meddelandet är längre än vad jag kan läsa på en gång. Inget har hänt. Lämna synpunkter i kortet eller i fliken.',
  },
};

export type ConversationTexts = typeof conversationSv;

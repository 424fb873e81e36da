/** What the terminal says. The words of the first line are the product's promise to somebody who tries it. */
export const startTextsSv = {
  opening: 'Öppnar webbläsaren. Inget lämnar datorn. Avsluta: Ctrl-C.',
  folder: (path: string) => `Dokumentbiblioteket är mappen ${path}. Lägg en .docx där så läses den.`,
  ended: 'Avslutat. Allt är sparat till nästa gång.',
  held: (by: string) => `De här uppgifterna används redan av ${by}. Avsluta den först, eller välj en annan mapp: npm start -- --data ANNAN_MAPP`,
  portTaken: (port: number) => `Port ${port} är upptagen. Välj en annan: npm start -- --port ${port + 100}`,
  badPort: (text: string) => `«${text}» är inget portnummer. Skriv till exempel: npm start -- --port 4880`,
  badDate: (text: string) => `«${text}» är inget datum. Skriv till exempel: npm start -- --at 2016-09-19`,
  foreignFolder: (path: string) => `Mappen ${path} finns redan och innehåller annat. Inget har rörts. Välj en annan: npm start -- --data ANNAN_MAPP`,
  help: [
    'npm start [-- --port N --data MAPP --at ÅÅÅÅ-MM-DD --no-open]',
    '  --port N     första porten; de fem följande används också. 0 tar lediga. Annars 4780.',
    '  --data MAPP  där bibliotek och databas ligger. Annars .yttra.',
    '  --at DATUM   ställer klockan på den dagen kl. 09.00.',
    '  --no-open    öppnar inte webbläsaren.',
  ].join('\n'),
};

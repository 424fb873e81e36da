/** The two pages that Teams links to from the app's details. The municipality is responsible for the data and may put its own pages in the manifest instead. */
export const aboutSv = {
  personuppgifter: {
    title: 'Personuppgifter i Yttra',
    body: [
      'Yttra körs i kommunens egen miljö. Kommunen är personuppgiftsansvarig.',
      'Appen lagrar namn, e-postadress och uppdrag för kontaktpersoner och handläggare, och vem som har lämnat vilket svar och när. Svar som har lämnats är allmänna handlingar.',
      'Frågor om dina uppgifter ställer du till kommunens dataskyddsombud.',
    ],
  },
  villkor: {
    title: 'Villkor för Yttra',
    body: ['Yttra är öppen programvara under MIT-licensen och lämnas i befintligt skick.', 'Yttra är inte diariet. Det som ska diarieföras förs in i kommunens diarium.'],
  },
};

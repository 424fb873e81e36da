/** The door: outside Teams, a failed start, and adding the tab to a channel or meeting. */
export const tabTeamsSv = {
  outside: {
    title: 'Öppna Yttra i Teams',
    text: 'Den här sidan visas som en flik i Microsoft Teams. Öppna Teams, välj Appar och sök efter Yttra.',
    link: 'Öppna Teams',
  },
  failed: { title: 'Yttra kunde inte starta', text: 'Inget har ändrats. Försök igen om en stund. Hjälper det inte, hör av dig till kommunens it-avdelning.' },
  konfigurera: {
    title: 'Vad ska fliken visa',
    text: 'Alla i kanalen eller mötet ser samma sida. Var och en ser bara det hen har rätt till.',
    choice: 'Sida',
    all: 'Alla ärenden',
    save: 'Välj Spara i Teams när du är klar.',
    tabName: (title: string): string => `Yttra: ${title}`,
  },
};

/** What the bot says when it cannot answer as it should. */
export const turnSv = {
  failed: (id: string) => `Något gick fel hos oss. Inget halvt har sparats. Försök igen, och ange felnumret ${id} om det händer på nytt.`,
  slow: 'Det tar lite längre tid än vanligt. Svaret kommer här så snart det är klart.',
  truncated: 'Meddelandet är för långt för chatten. Inget har sparats. Använd kortet eller fliken för längre texter.',
  onlyPersonal: 'Skriv till mig i vår egen chatt, så svarar jag där. Här läser fler än vi två.',
};

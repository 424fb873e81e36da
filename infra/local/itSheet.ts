/** «Blad till er it-avdelning», in Markdown: what the app asks for and why. The same list as infra/README.md. */
export const itSheet = `# Yttra: blad till it-avdelningen

Yttra är en app för Microsoft Teams och SharePoint. Den läser remisser i ett dokumentbibliotek, påminner kontaktpersoner och sparar en sammanställning i Word. Den körs i er egen Azure-miljö. Inget lämnar er organisation, och ingen AI-tjänst används.

## Behörigheter

- **Sites.Selected, write på en webbplats** (program): läser biblioteket med remisser. Inget annat i SharePoint syns.
- **User.ReadBasic.All** (program): slår upp kontaktpersonernas konton och märker när någon har slutat.
- **TeamsAppInstallation.ReadWriteSelfForUser.All** (program): öppnar appens egen chatt med en kontaktperson.
- **Files.ReadWrite** (för den inloggade): sparar Word-filen som den person som skapar den, där personen själv får skriva.

## Innan ni börjar

- Lägg appen i organisationens appkatalog och tilldela den till kontaktpersonerna med en installationsprincip.
- Bot och flik har varsin registrering i Entra ID. Använd hanterad identitet, inga hemligheter.
- Databasen är PostgreSQL med en vanlig användare för appen.

## Det som inte är prövat

Den här versionen är provad mot lokala motsvarigheter som talar samma protokoll. Den har inte körts i en riktig miljö.
`;

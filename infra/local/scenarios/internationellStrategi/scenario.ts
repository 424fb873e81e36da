import { instantAt } from '#domain/calendar/stockholm.ts';
import type { LocalMunicipality } from '#local/municipality.ts';
import type { LocalScenario, ScenarioEvent } from '#local/scenarios/scenario.ts';
import { writeDocx } from '#local/scenarios/writeDocx.ts';
import { writePdf } from '#local/scenarios/writePdf.ts';
import { ANSWERS } from './answers.ts';
import { missiv } from './documents/missiv.ts';
import { rinkebyKista } from './documents/rinkebyKista.ts';
import { servicenamnden } from './documents/servicenamnden.ts';
import { socialnamnden } from './documents/socialnamnden.ts';
import { strategi } from './documents/strategi.ts';
import { FOLDER, REGISTER_FOLDER } from './facts.ts';
import { BLOCKED, HANDLAGGARE, IT, LEYLA, MIRA, PEOPLE, REGISTRATOR, SAMUEL, TOVE } from './people.ts';
import { KONTAKTPERSONER, NAMNDER, SAMMANTRADEN, csv } from './registerFiles.ts';

const CLIENT_IDS = { tab: '7a0c5b10-2f3d-4e8a-8b11-000000000001', api: '7a0c5b10-2f3d-4e8a-8b11-000000000002', bot: '7a0c5b10-2f3d-4e8a-8b11-000000000003' };
const TEAMS_APP_ID = '7a0c5b10-2f3d-4e8a-8b11-00000000000a';
const API_URI = `api://${CLIENT_IDS.api}`;
const graph = (...names: string[]): string[] => names.map((name) => `https://graph.microsoft.com/${name}`);

/** Redirect addresses are filled in by whoever starts the servers and knows their ports. */
const municipality: LocalMunicipality = {
  tenantId: '7a0c5b10-2f3d-4e8a-8b11-0000000000ff',
  name: 'Stockholms stad',
  people: PEOPLE,
  clients: [
    { clientId: CLIENT_IDS.tab, name: 'Yttra', secret: null, redirectUris: [], applicationIdUri: null, exposedScopes: [], mayAsk: [`${API_URI}/access_as_user`, ...graph('User.Read')] },
    {
      clientId: CLIENT_IDS.api, name: 'Yttra, server', secret: 'local-api-secret', redirectUris: [], applicationIdUri: API_URI, exposedScopes: ['access_as_user'],
      mayAsk: graph('Sites.Selected', 'Files.ReadWrite', 'User.Read.All', 'GroupMember.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'),
    },
    { clientId: CLIENT_IDS.bot, name: 'Yttra, bot', secret: 'local-bot-secret', redirectUris: [], applicationIdUri: null, exposedScopes: [], mayAsk: ['https://api.botframework.com/.default'] },
  ],
  site: {
    id: 'stad.sharepoint.example,7a0c5b10-2f3d-4e8a-8b11-0000000000a1,7a0c5b10-2f3d-4e8a-8b11-0000000000a2', name: 'Internationella remisser',
    driveId: 'b!internationella-remisser', webUrl: 'https://stad.sharepoint.example/sites/remisser',
  },
  siteGrants: [{ clientId: CLIENT_IDS.api, roles: ['write'] }],
  teamsApp: { id: TEAMS_APP_ID, externalId: '7a0c5b10-2f3d-4e8a-8b11-00000000000b', displayName: 'Yttra', version: '1.0.0', botId: CLIENT_IDS.bot },
  groups: [{ id: '7a0c5b10-2f3d-4e8a-8b11-0000000000b1', displayName: 'Registratorer', memberIds: [REGISTRATOR.aadObjectId] }],
};

const at = (on: string, clock: string) => instantAt(on, clock);
const by = (p: { readonly aadObjectId: string }) => p.aadObjectId;

const answers: readonly ScenarioEvent[] = ANSWERS.map(({ on, clock, by: person, ...answer }) => ({
  kind: 'answer', at: at(on, clock), by: by(person), text: `${answer.instans} svarar`, ...answer,
}));

const events: readonly ScenarioEvent[] = [
  { kind: 'confirm-fields' as const, at: at('2016-06-02', '10:30'), by: by(HANDLAGGARE), text: 'Maja Ekdahl bekräftar uppgifterna', svarsdatum: '2016-10-17' },
  { kind: 'send' as const, at: at('2016-06-02', '11:00'), by: by(HANDLAGGARE), text: 'Remissen skickas' },
  {
    kind: 'request-anstand' as const, at: at('2016-09-22', '10:10'), by: by(SAMUEL), instans: 'Socialnämnden', text: 'Socialnämnden begär anstånd', askedFor: '2016-10-26',
    reason: 'Nämnden sammanträder den 25 oktober. Omedelbar justering ingår i förslaget.',
  },
  { kind: 'grant-anstand' as const, at: at('2016-09-23', '09:15'), by: by(HANDLAGGARE), instans: 'Socialnämnden', text: 'Maja Ekdahl beviljar anståndet' },
  ...answers,
  { kind: 'merge-and-write' as const, at: at('2016-10-26', '13:00'), by: by(HANDLAGGARE), text: 'Svaren sammanställs i Word' },
].sort((a, b) => (a.at < b.at ? -1 : 1));

/** One remiss from June to October 2016, with one granted anstånd, one date that must be questioned and four people who are hard to reach. */
export const internationellStrategi: LocalScenario = {
  name: 'internationell-strategi',
  about: 'En remiss om internationellt arbete går ut till tretton remissinstanser. Personerna är påhittade.',
  municipality,
  clientIds: CLIENT_IDS,
  teamsAppId: TEAMS_APP_ID,
  start: '2016-06-02',
  end: '2016-10-26',
  roles: [
    { key: 'handlaggare', personAadObjectId: by(HANDLAGGARE), title: 'Jag skickar ut remisser', text: 'Maja Ekdahl, utredare på stadsledningskontoret' },
    { key: 'svarar', personAadObjectId: by(TOVE), title: 'Jag svarar för en nämnd', text: 'Tove Lindhagen, internationell kontaktperson för servicenämnden' },
    { key: 'registrator', personAadObjectId: by(REGISTRATOR), title: 'Jag är registrator', text: 'Ingrid Sjöbeck, registrator på stadsledningskontoret' },
    { key: 'it', personAadObjectId: by(IT), title: 'Jag arbetar med it', text: 'Bengt Karlgren, systemförvaltare' },
  ],
  files: [
    { path: `${REGISTER_FOLDER}/Nämnder.csv`, at: null, savedBy: by(REGISTRATOR), bytes: async () => csv(NAMNDER) },
    { path: `${REGISTER_FOLDER}/Kontaktpersoner.csv`, at: null, savedBy: by(REGISTRATOR), bytes: async () => csv(KONTAKTPERSONER) },
    { path: `${REGISTER_FOLDER}/Sammanträden.csv`, at: null, savedBy: by(REGISTRATOR), bytes: async () => csv(SAMMANTRADEN) },
    { path: `${FOLDER}/Missiv.docx`, at: null, savedBy: by(HANDLAGGARE), bytes: () => writeDocx(missiv) },
    { path: `${FOLDER}/Förslag till internationell strategi.pdf`, at: null, savedBy: by(HANDLAGGARE), bytes: () => writePdf(strategi) },
    { path: `${FOLDER}/Tjänsteutlåtande servicenämnden.pdf`, at: null, savedBy: by(TOVE), bytes: () => writePdf(servicenamnden) },
    { path: `${FOLDER}/Tjänsteutlåtande Rinkeby-Kista.docx`, at: at('2016-09-27', '13:00'), savedBy: by(LEYLA), bytes: () => writeDocx(rinkebyKista) },
    { path: `${FOLDER}/Tjänsteutlåtande socialnämnden.docx`, at: at('2016-10-12', '15:30'), savedBy: by(SAMUEL), bytes: () => writeDocx(socialnamnden) },
  ],
  events,
};

/** Whom a card does not reach, and who gets two things in one: for those who check what a rehearsal has shown. */
export const HARD_TO_REACH = { blocked: by(BLOCKED), twoNamnder: by(MIRA) };

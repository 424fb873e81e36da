/// <reference lib="dom" />
import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { app, authentication, pages } from '@microsoft/teams-js';

/** A tab as small as can be, speaking through the real TeamsJS. What it learns stands in its own page for the test to read. */
const write = (id: string, text: string): void => {
  document.getElementById(id)!.textContent = text;
};

const asked = new URLSearchParams(location.search);

await app.initialize([location.ancestorOrigins[0]!]);
app.registerOnThemeChangeHandler((theme) => write('theme', theme));
const context = await app.getContext();
write('person', `${context.user?.id} ${context.user?.displayName} ${context.user?.tenant?.id}`);
write('page', `${context.page.id} ${context.page.subPageId ?? ''} ${context.page.frameContext} ${context.app.locale}`);
write('theme', context.app.theme);
write('token', await authentication.getAuthToken());
write('bridge', String('nestedAppAuthBridge' in window));
document.getElementById('link')!.onclick = () =>
  app.openLink('https://teams.microsoft.com/l/entity/app/arenden?context=%7B%22subEntityId%22%3A%22arende_1%22%7D').then(() => write('linked', 'yes'));
document.getElementById('chat')!.onclick = () => app.openLink('https://teams.microsoft.com/l/chat/0/0?users=28:bot');
document.getElementById('bad')!.onclick = () => app.openLink('javascript:parent.hacked=1').catch(() => undefined);
document.getElementById('page2')!.onclick = () => pages.currentApp.navigateTo({ pageId: 'diarium' });
if (context.page.frameContext === 'settings') {
  pages.config.registerOnSaveHandler((save) => void pages.config.setConfig({ contentUrl: location.href, entityId: 'kanal' }).then(() => save.notifySuccess()));
  pages.config.setValidityState(true);
}
if (asked.has('naa')) {
  const [clientId, tenantId] = [asked.get('naa')!, context.user!.tenant!.id];
  const authority = `https://login.localhost/${tenantId}`;
  const client = await createNestablePublicClientApplication({ auth: { clientId, authority, knownAuthorities: ['login.localhost'], authorityMetadata: asked.get('metadata')! } });
  const answer = await client.acquireTokenSilent({ scopes: [asked.get('scope')!], account: client.getActiveAccount() ?? client.getAllAccounts()[0]! });
  write('naa', `${answer.account.localAccountId} ${answer.accessToken}`);
}
if (asked.has('fail')) void app.notifyFailure({ reason: app.FailedReason.Other, message: 'Databasen svarar inte' });
else void app.notifySuccess();

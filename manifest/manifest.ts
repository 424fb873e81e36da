import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { ACCENT } from './icons.ts';
import type { PackageOptions } from './options.ts';
import { sv } from './texts.ts';

/**
 * The Teams app manifest, version 1.30, with Swedish as its language; English stands in en.json.
 * It asks for exactly one resource-specific permission: to share the tab to the stage of a meeting it was added to.
 */
export function teamsManifest(options: PackageOptions): TeamsManifestV1D30.TeamsManifestV1D30 {
  const site = `https://${options.domain}`;
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version: options.version,
    id: options.appId,
    developer: { name: options.developer, websiteUrl: `${site}/`, privacyUrl: options.privacyUrl, termsOfUseUrl: options.termsUrl },
    localizationInfo: { defaultLanguageTag: 'sv', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    name: { short: sv.short, full: sv.full },
    description: { short: sv.summary, full: sv.description },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    staticTabs: [
      // The chat with the bot comes first: that is where a contact person answers.
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'hem', name: sv.tabName, contentUrl: `${site}/tab/`, websiteUrl: `${site}/tab/`, scopes: ['personal'] },
    ],
    configurableTabs: [{
      configurationUrl: `${site}/tab/#/konfigurera`,
      canUpdateConfiguration: true,
      scopes: ['team', 'groupChat'],
      context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'],
    }],
    bots: [{
      botId: options.botId,
      scopes: ['personal', 'team', 'groupChat'],
      isNotificationOnly: false,
      supportsFiles: false,
      commandLists: [
        { scopes: ['personal'], commands: sv.personal.map((command) => ({ ...command })) },
        { scopes: ['team', 'groupChat'], commands: sv.shared.map((command) => ({ ...command })) },
      ],
    }],
    validDomains: [options.domain],
    webApplicationInfo: {
      id: options.tabId,
      resource: options.apiIdUri,
      // Teams fetches the token while the tab loads, if these are the very words that the tab then asks with.
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${options.domain}`, scopes: [`${options.apiIdUri}/access_as_user`] }],
    },
    authorization: { permissions: { resourceSpecific: [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }] } },
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'tab', groupchat: 'tab', meetings: 'tab' },
    showLoadingIndicator: true,
  };
}

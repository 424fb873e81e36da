import { en } from './texts.ts';

/** en.json: the English strings under the addresses they have in the manifest. */
export function englishStrings(): Record<string, string> {
  const commands = [en.personal, en.shared].flatMap((list, at) => list.flatMap((command, i) => [
    [`bots[0].commandLists[${at}].commands[${i}].title`, command.title],
    [`bots[0].commandLists[${at}].commands[${i}].description`, command.description],
  ]));
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
    'name.short': en.short,
    'name.full': en.full,
    'description.short': en.summary,
    'description.full': en.description,
    'staticTabs[1].name': en.tabName,
    ...Object.fromEntries(commands) as Record<string, string>,
  };
}

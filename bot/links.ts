/** Deep links into the tab (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application): they stay in Teams, also on a phone. */
export interface Links {
  /** `hem` is the personal tab's entityId in the manifest. To a route of the tab, without "#": "/svara/svarsuppdrag_1". */
  tab(route: string): string;
}

export function createLinks(options: { teamsAppId: string | null; publicUrl: string }): Links {
  return {
    tab: (route) => {
      const direct = `${options.publicUrl}/tab/#${route}`;
      if (options.teamsAppId === null) return direct;
      const context = encodeURIComponent(JSON.stringify({ subEntityId: route }));
      return `https://teams.microsoft.com/l/entity/${options.teamsAppId}/hem?webUrl=${encodeURIComponent(direct)}&context=${context}`;
    },
  };
}

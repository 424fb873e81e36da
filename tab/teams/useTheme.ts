import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, ThemeName } from './host.ts';

const THEMES: Record<ThemeName, Theme> = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Follows the theme of Teams, also when it is switched while the tab is open. */
export function useTheme(host: Host): Theme {
  const [name, setName] = useState(host.theme);
  useEffect(() => host.onTheme(setName), [host]);
  return THEMES[name];
}

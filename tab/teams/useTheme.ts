import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, ThemeName } from './host.ts';

/** Where Segoe is missing (Linux), Arial is nearer to it than the browser's own choice. */
const withArial = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: theme.fontFamilyBase.replace(/,\s*sans-serif$/, ', Arial, sans-serif') });

const THEMES: Record<ThemeName, Theme> = { light: withArial(teamsLightTheme), dark: withArial(teamsDarkTheme), contrast: withArial(teamsHighContrastTheme) };

/** Follows the theme of Teams, also when it is switched while the tab is open. Date fields and scrollbars follow too. */
export function useTheme(host: Host): Theme {
  const [name, setName] = useState(host.theme);
  useEffect(() => host.onTheme(setName), [host]);
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
  }, [name]);
  return THEMES[name];
}

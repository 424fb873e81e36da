import type { Theme } from './theme.ts';

const FONT = '"Segoe UI Variable Text", "Segoe UI", -apple-system, "Noto Sans", "Liberation Sans", system-ui, sans-serif';

interface Tones {
  text: string; subtle: string; accent: string; good: string; warning: string; attention: string; emphasis: string; line: string;
  goodBack: string; warningBack: string; attentionBack: string; accentBack: string;
}

const LIGHT: Tones = {
  text: '#242424', subtle: '#5c5c5c', accent: '#4f52b2', good: '#0b6a0b', warning: '#835c00', attention: '#b10e1c', emphasis: '#f3f2f7', line: '#e1dfe6',
  goodBack: '#eaf5ea', warningBack: '#fdf4df', attentionBack: '#fceaec', accentBack: '#ecebf8',
};
const DARK: Tones = {
  text: '#ffffff', subtle: '#b8b8bf', accent: '#aab1fa', good: '#8fd48f', warning: '#f2c661', attention: '#f1a3ab', emphasis: '#34333c', line: '#47464f',
  goodBack: '#1d3320', warningBack: '#3a3018', attentionBack: '#45232a', accentBack: '#2f2f4a',
};

const font = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
});

/** How Teams draws cards: sizes, spacing and colours. Given to the renderer as it is. */
export function hostConfig(theme: Theme): object {
  const t = theme === 'dark' ? DARK : LIGHT;
  const pair = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: t.text, subtle: t.subtle }, dark: pair(t.text), light: pair(t.subtle),
    accent: pair(t.accent), good: pair(t.good), warning: pair(t.warning), attention: pair(t.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: FONT,
    supportsInteractivity: true,
    hostCapabilities: { capabilities: null },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: t.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: { default: font(FONT), monospace: font('"Cascadia Mono", Consolas, Menlo, monospace') },
    containerStyles: {
      default: style('transparent'), emphasis: style(t.emphasis), accent: style(t.accentBack),
      good: style(t.goodBack), warning: style(t.warningBack), attention: style(t.attentionBack),
    },
    textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 2 },
    inputs: {
      label: {
        requiredInputs: { size: 'default', weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { size: 'default', weight: 'bolder' },
        inputSpacing: 'small',
      },
      errorMessage: { size: 'small', color: 'attention', weight: 'default' },
    },
    factSet: {
      title: { size: 'default', weight: 'bolder', color: 'default', wrap: true, maxWidth: 160 },
      value: { size: 'default', weight: 'default', color: 'default', wrap: true },
      spacing: 16,
    },
    actions: {
      maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
      iconPlacement: 'leftOfTitle', iconSize: 16, showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}

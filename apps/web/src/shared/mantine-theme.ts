import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eaf1f8',
  '#d3e1ef',
  '#a9c5e0',
  '#7da8d1',
  '#578fc4',
  '#2f6ca8',
  '#225b94',
  '#17497a',
  '#113a63',
  '#0b2b4b',
];

/** System fonts whose Vietnamese letters are drawn with their marks, not composed from other fonts. */
const fontFamily = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

export const mantineTheme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Roboto Mono', 'Liberation Mono', monospace",
  headings: { fontFamily },
  defaultRadius: 3,
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    // The label is one line high and cut at its edges by default: a Vietnamese capital has its marks above that line.
    Button: { defaultProps: { size: 'sm' }, styles: { label: { overflow: 'visible' } } },
  },
});

/** Mantine's own colours follow ours (`design.css`), so that there is one palette. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': '1.45' },
  light: followed,
  dark: followed,
});

const followed = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--paper-raised)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--accent)',
};

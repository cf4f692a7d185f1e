export interface ChartPalette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  /** Told apart by people who see no red or no green, and by their lightness in print. */
  readonly series: readonly [string, ...string[]];
}

const light: ChartPalette = {
  ink: '#1b2026',
  soft: '#4d5762',
  line: '#d5dae0',
  paper: '#ffffff',
  series: ['#17497a', '#c25a00', '#2d7d68', '#8a4f93', '#6b6b00', '#5b6673'],
};

const dark: ChartPalette = {
  ink: '#e5e9ee',
  soft: '#aab4bf',
  line: '#353e48',
  paper: '#1a2027',
  series: ['#94c0ec', '#f0a35e', '#7fd1bb', '#d3a6da', '#d6d36a', '#aab4bf'],
};

/** The colours of `design.css` where a drawing cannot read its variables. Paper is printed light. */
export function chartPalette(scheme: 'light' | 'dark', printing: boolean): ChartPalette {
  return scheme === 'dark' && !printing ? dark : light;
}

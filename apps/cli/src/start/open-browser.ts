import { spawn } from 'node:child_process';

/** Opens the browser where there is a screen to show it on; elsewhere the address on the terminal is all that is needed. */
export function openBrowser(url: string, environment: Readonly<Record<string, string | undefined>>): void {
  const hasScreen = environment.DISPLAY !== undefined || environment.WAYLAND_DISPLAY !== undefined;
  const program = process.platform === 'darwin' ? 'open' : hasScreen ? 'xdg-open' : undefined;
  if (program === undefined || environment.CI !== undefined) return;
  const opening = spawn(program, [url], { stdio: 'ignore', detached: true });
  // Without such a program the address was said all the same.
  opening.on('error', () => {});
  opening.unref();
}

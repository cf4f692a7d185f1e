import { findNearestName } from '@muctieu/kernel/nearest-name';
import { describe, expect, it, test } from 'vitest';
import { runMuctieu } from './run-muctieu.ts';

describe('muctieu', () => {
  it('lists its commands on help, and says so with exit code 2 when nothing was asked', async () => {
    expect(await runMuctieu(['help'], '.')).toMatchObject({ code: 0, out: expect.stringContaining('check') });
    expect(await runMuctieu([], '.')).toMatchObject({ code: 2, out: expect.stringContaining('check') });
  });

  it('shows how to use a command, in the language asked for', async () => {
    const vietnamese = await runMuctieu(['check', '--help'], '.');
    expect(vietnamese).toMatchObject({ code: 0, out: expect.stringContaining('Cách dùng: muctieu check') });
    expect((await runMuctieu(['help', 'check', '--lang=en'], '.')).out).toContain('Usage: muctieu check');
  });

  it('names the nearest command for one that does not exist', async () => {
    const ran = await runMuctieu(['chekc'], '.');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Có phải ý bạn là “check”?');
  });

  it('refuses a language that it does not speak', async () => {
    expect(await runMuctieu(['check', '--lang', 'fr', 'x.txt'], '.')).toMatchObject({ code: 2, out: '' });
  });
});

test.each([
  ['chekc', 'check'],
  ['chec', 'check'],
  ['ex', 'export'],
  ['imprt', 'import'],
  ['dance', undefined],
  ['x', undefined],
])('findNearestName: %s is meant for %s', (typed, name) => {
  expect(findNearestName(typed, ['check', 'import', 'export'])).toBe(name);
});

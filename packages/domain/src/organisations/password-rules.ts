import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';

export interface PasswordRules {
  readonly lengthLeast: number;
  /** Words that passwords are made of everywhere, as search keys without blanks: `matkhau`. */
  readonly commonWords: ReadonlySet<string>;
  /** Words that must not stand in it whole: the person's names and the system's. */
  readonly names: readonly string[];
}

/** One way to type a password, however the keyboard composes it (NIST SP 800-63B section 3.1.1.2). */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** O7: refused for what makes it guessed; no rule about kinds of characters. Every problem at once. */
export function checkPassword(typed: string, rules: PasswordRules): Result<string> {
  const password = normalPassword(typed);
  const problems: Problem[] = [];
  const length = [...password].length;
  if (length < rules.lengthLeast) {
    problems.push({
      code: 'password-too-short',
      path: 'newPassword',
      values: { least: rules.lengthLeast, found: length },
    });
  }
  if (isMonotonous(password)) problems.push({ code: 'password-repetitive', path: 'newPassword' });
  else if (isCommon(password, rules.commonWords)) problems.push({ code: 'password-common', path: 'newPassword' });
  if (containsName(password, rules.names)) problems.push({ code: 'password-like-name', path: 'newPassword' });
  return problems.length > 0 ? refused(...problems) : done(password);
}

const wordsMost = 3;

/**
 * `M@tkhau2025!`, `NguyenVanNam1990`, `anh yeu em 123`: digits and signs around at most three common words. Counted like
 * this, a list of several hundred words stands for the millions of passwords that guessing programs make of them.
 */
function isCommon(password: string, commonWords: ReadonlySet<string>): boolean {
  const letters = keyOf(password);
  // A telephone number, a birthday, a number of an identity card: at most twelve digits and no letter.
  if (letters === '') return password.replace(/\D/g, '').length <= 12;
  return [letters, keyOf(withoutLeet(password))].some((key) => key !== '' && isMadeOf(key, commonWords, wordsMost));
}

function keyOf(password: string): string {
  return searchKey(password).replace(/[^a-z]/g, '');
}

const leetLetters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Digits inside the word are letters (`p4ssw0rd`), digits at its ends are not (`password1`). */
function withoutLeet(password: string): string {
  const core = password.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  return core.replace(/[@431!0$57]/g, (sign) => leetLetters[sign] ?? sign);
}

function isMadeOf(key: string, words: ReadonlySet<string>, most: number): boolean {
  if (key === '') return true;
  if (most === 0) return false;
  for (let end = 1; end <= key.length; end += 1) {
    if (words.has(key.slice(0, end)) && isMadeOf(key.slice(end), words, most - 1)) return true;
  }
  return false;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

/** `aaaaaaaaaa`, `1212121212`, `qwertyuiop`, `9876543210`, `abcdefghij`: few different characters, or runs of neighbours. */
function isMonotonous(password: string): boolean {
  const small = password.toLowerCase();
  if (small.length >= 6 && new Set(small).size < 4) return true;
  let inRuns = 0;
  for (let at = 0; at < small.length; ) {
    let run = 1;
    while (at + run < small.length && isRun(small.slice(at, at + run + 1))) run += 1;
    if (run >= 4) inRuns += run;
    at += run;
  }
  return inRuns > 0 && inRuns >= small.length - 3;
}

function isRun(piece: string): boolean {
  const reversed = [...piece].reverse().join('');
  return rows.some((row) => row.includes(piece) || row.includes(reversed));
}

function containsName(password: string, names: readonly string[]): boolean {
  const key = searchKey(password).replaceAll(' ', '');
  return names
    .map((name) => searchKey(name).replaceAll(' ', ''))
    .some((name) => name.length >= 4 && key.includes(name));
}

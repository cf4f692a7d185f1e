import { expect, test } from 'vitest';
import { checkPassword } from '../../src/organisations/password-rules.ts';

const commonWords = new Set(['password', 'matkhau', 'nguyen', 'van', 'nam', 'anhyeuem', 'vietnam', 'qwerty', 'hanoi']);
const rules = { lengthLeast: 10, commonWords, names: ['Lò Thị Mai', 'lothimai', 'muctieu'] };

const table: readonly (readonly [string, string])[] = [
  ['ruộng bậc thang mùa nước đổ', ''],
  ['Cầu treo Chiềng Sơ dài 120 m', ''],
  ['k3#vQz9!tLp2', ''],
  ['ngắn', 'password-too-short'],
  ['123456', 'password-too-short password-repetitive'],
  ['aaaaaaaaaaaa', 'password-repetitive'],
  ['1212121212', 'password-repetitive'],
  ['1234567890', 'password-repetitive'],
  ['qwertyuiop', 'password-repetitive'],
  ['9876543210a', 'password-repetitive'],
  ['password123', 'password-common'],
  ['P@ssw0rd2025', 'password-common'],
  ['matkhau2025!', 'password-common'],
  ['Mật khẩu 2025', 'password-common'],
  ['M@tkh4u2025', 'password-common'],
  ['NguyenVanNam1990', 'password-common'],
  ['anh yêu em 123', 'password-common'],
  ['0912345678', 'password-repetitive'],
  ['0912 846 375', 'password-common'],
  ['25/12/1990!!', 'password-common'],
  ['lothimai@dienbien', 'password-like-name'],
  ['LòThịMai và mùa xuân', 'password-like-name'],
  ['he thong muctieu tot', 'password-like-name'],
];

test.each(table)('O7: «%s» is refused for: %s', (typed, expected) => {
  const checked = checkPassword(typed, rules);
  expect(checked.ok ? '' : checked.problems.map(({ code }) => code).join(' ')).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../src/plain/read-plain-text.ts';

const sentence =
  'Chương trình mục tiêu quốc gia: tỉnh đã thực hiện đạt 47% kế hoạch vốn năm 2025, theo số liệu của các xã.';
const tcvn3 =
  'Ch\u00ad\u00acng tr×nh môc tiªu quèc gia: tØnh ®· thùc hiÖn ®¹t 47% kÕ ho¹ch vèn n¨m 2025, theo sè liÖu cña c¸c x·.';
const vni =
  'Chöông trình muïc tieâu quoác gia: tænh ñaõ thöïc hieän ñaït 47% keá hoaïch voán naêm 2025, theo soá lieäu cuûa caùc xaõ.';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

const files: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ['UTF-8', utf8(sentence), sentence],
  ['UTF-8 with a byte order mark, which stays a character', utf8(`\ufeff${sentence}`), `\ufeff${sentence}`],
  ['UTF-8 of decomposed letters, which stay decomposed', utf8(sentence.normalize('NFD')), sentence.normalize('NFD')],
  ['line ends of Windows, which stay', utf8('một\r\nhai'), 'một\r\nhai'],
  ['UTF-16 little endian with a mark', utf16(`\ufeff${sentence}`, true), `\ufeff${sentence}`],
  ['UTF-16 big endian with a mark', utf16(`\ufeff${sentence}`, false), `\ufeff${sentence}`],
  ['UTF-16 without a mark', utf16(sentence, true), sentence],
  ['bytes of TCVN3', latin(tcvn3), sentence],
  ['TCVN3 kept as Unicode characters', utf8(tcvn3), sentence],
  ['bytes of VNI', latin(vni), sentence],
  ['VNI kept as Unicode characters', utf8(vni), sentence],
];

describe('readPlainText', () => {
  test.each(files)('reads %s', (_, bytes, text) => {
    const read = readPlainText(bytes, 'txt');
    expect(read.ok && read.value.text).toBe(text);
  });

  test('tells for converted VNI where each letter stood in the file', () => {
    const read = readPlainText(latin(vni), 'txt');
    if (!read.ok) throw new Error('unread');
    const { text, rawOffsets } = read.value;
    const at = text.indexOf('47%');
    expect(vni.slice(rawOffsets?.[at], rawOffsets?.[at + 3])).toBe('47%');
  });

  test('names the cells of a Markdown table by their places in the file', () => {
    const text = 'Vốn:\n\n| Nội dung | Vốn |\n|---|---:|\n| Dự án 1 | 1.000 |\n| Tổng | 3.100 |\n\nHết';
    const read = readPlainText(utf8(text), 'md');
    if (!read.ok) throw new Error('unread');
    const cells = read.value.tables[0]?.cells.map(
      (cell) => `${cell.row},${cell.column} ${text.slice(cell.start, cell.end)}`,
    );
    expect(cells).toEqual(['0,0 Nội dung', '0,1 Vốn', '1,0 Dự án 1', '1,1 1.000', '2,0 Tổng', '2,1 3.100']);
  });
});

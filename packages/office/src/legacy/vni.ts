/** VNI for Windows: a letter is its base and, behind it, one character for circumflex, horn or breve with the tone. */
const toneMarks: Readonly<Record<string, string>> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const circumflex: Readonly<Record<string, string>> = {
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const breve: Readonly<Record<string, string>> = {
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const marksByBase: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...toneMarks, ...circumflex, ...breve },
  e: { ...toneMarks, ...circumflex },
  o: { ...toneMarks, ...circumflex },
  u: toneMarks,
  y: toneMarks,
  ô: toneMarks,
  ö: toneMarks,
};
const single: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
};

export interface ReadVni {
  readonly text: string;
  /** For each code unit of `text`, and one more for its end, the code unit of the source that it began at. */
  readonly offsets: readonly number[];
}

export function readVni(source: string): ReadVni {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    const low = letter.toLowerCase();
    const mark = marksByBase[low]?.[source.charAt(at + 1).toLowerCase()];
    const base = single[low] ?? low;
    const read = (mark === undefined ? base : base + mark).normalize('NFC');
    text += low === letter ? read : read.toUpperCase();
    offsets.push(at);
    if (mark !== undefined) at += 1;
  }
  offsets.push(source.length);
  return { text, offsets };
}

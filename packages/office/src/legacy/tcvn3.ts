/** TCVN 5712:1993 VN3, the encoding of the fonts `.VnTime` and their family ("ABC"): one byte is one letter. */
const upper = 'ĂÂÊÔƠƯĐ';
const codes: Readonly<Record<string, string>> = {
  ...fromRow('\u00a1', upper),
  ...fromRow('\u00a8', 'ăâêôơưđ'),
  ...fromRow('\u00b5', 'àảãáạ'),
  ...fromRow('\u00bb', 'ằẳẵắ'),
  ...fromRow('\u00c6', 'ặầẩẫấậè'),
  ...fromRow('\u00ce', 'ẻẽéẹềểễếệìỉ'),
  ...fromRow('\u00dc', 'ĩíịò'),
  ...fromRow('\u00e1', 'ỏõóọồổỗốộờởỡớợù'),
  ...fromRow('\u00f1', 'ủũúụừửữứựỳỷỹýỵ'),
};

function fromRow(first: string, letters: string): Record<string, string> {
  const row: Record<string, string> = {};
  const start = first.charCodeAt(0);
  [...letters].forEach((letter, index) => {
    row[String.fromCharCode(start + index)] = letter;
  });
  return row;
}

/** Same length as `text`. `allCapitals`: the fonts with a name ending in H (`.VnTimeH`) show small letters as capitals. */
export function readTcvn3(text: string, allCapitals = false): string {
  const converted = text.replace(/[\u00a1-\u00fe]/g, (letter) => codes[letter] ?? letter);
  return allCapitals ? converted.toUpperCase() : converted;
}

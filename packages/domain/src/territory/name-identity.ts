const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * What two correct spellings of one name share, diacritics included: `Hòa Bình` and `Hoà Bình` differ only in where the
 * tone stands, `Hoa Bình` is another name.
 */
export function nameIdentity(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(toneMark, '') + (word.match(toneMark) ?? []).join(''))
    .join(' ');
}

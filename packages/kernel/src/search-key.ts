/**
 * What two spellings of one name share: without case, tone and diacritics, `đ` as `d`, runs of anything else as one
 * space. `Điện Biên`, `dien bien` and the decomposed form are one key; so are `hòa` and `hoà`.
 * The database computes the same with `muctieu.search_key` (a test holds the two together).
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import { searchKey } from '@muctieu/kernel/search-key';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../harness/test-database.ts';

const { ownerQuery, close } = await createTestDatabase();
afterAll(close);

test.each([
  'Điện Biên',
  'ĐIỆN BIÊN PHỦ',
  'Mường Nhé',
  'Mường Nhé'.normalize('NFD'),
  'hòa bình',
  'hoà bình',
  'Xã Sín Thầu (cũ), huyện Mường Nhé',
  '  Nà   Hỳ 1–2 ',
  'Nậm Pồ/Si Pa Phìn',
  'Quyết định 1719/QĐ-TTg ngày 14/10/2021',
  'UBND “tỉnh”',
  'Đặng Thị ÁNH',
  'ƯỚC thực hiện – 5,5%',
  'm² ½ ⅔ ①',
  'Tô Hiệu…',
  'ΑΣ Straße ＡＢＣ',
  '',
  ' - ',
  'Ⅳ ngàn',
  'a_b',
  '日本 한국 ไทย',
])('search_key and searchKey say the same of «%s»', async (name) => {
  const [row] = await ownerQuery<{ key: string }>('select muctieu.search_key($1) as key', [name]);
  expect(row?.key).toBe(searchKey(name));
});

test('a unit is found without diacritics', async () => {
  const rows = await ownerQuery(
    "select 1 from (values ('Điện Biên'), ('Lai Châu')) as unit (name) where muctieu.search_key(name) = muctieu.search_key('dien bien')",
  );
  expect(rows).toHaveLength(1);
});

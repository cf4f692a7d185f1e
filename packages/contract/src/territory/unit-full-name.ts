import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import { formTexts } from './territory.texts.ts';

/** The official name as documents write it, in Vietnamese in every language: `Xã Mường Phăng`, `Thành phố Huế`. */
export function unitFullName(form: UnitForm, name: string): string {
  return form === 'quoc-gia' ? name : `${formTexts[form].vi} ${name}`;
}

/** What a figure's key leaves out because it is the same for the whole report. */
export interface FigureContext {
  readonly provinceId: string;
  readonly unitId: string;
  readonly isProvince: boolean;
  readonly valueDate: string;
  readonly knownAt: string;
}

/** The page that shows what a figure is made of, with its filters; nothing for what is no stored figure (a day, a constant). */
export function figureAddress(key: string, context: FigureContext): string | undefined {
  const [chapter = '', rest = ''] = splitOnce(key, ':');
  const query = new URLSearchParams();
  switch (chapter) {
    case 'von': {
      const [figure = '', ...filters] = rest.split(' - ')[0]?.split(';') ?? [];
      query.set('provinceId', context.provinceId);
      query.set('figure', figure);
      for (const filter of filters) {
        const [name = '', value = ''] = splitOnce(filter, '=');
        query.set(name, value);
      }
      if (!context.isProvince) query.set('unitId', context.unitId);
      query.set('valueDate', context.valueDate);
      query.set('knownAt', context.knownAt);
      return `/von/but-toan?${query}`;
    }
    case 'chi-tieu': {
      const [code = '', period = ''] = rest.split(' - ')[0]?.split(';') ?? [];
      if (code === '') return '/chi-tieu';
      query.set('don-vi', context.unitId);
      query.set('chi-tieu', code);
      if (period === 'forecast') query.set('tinh-chat', 'forecast');
      else query.set('ky', period);
      return `/chi-tieu/so-lieu?${query}`;
    }
    case 'tieu-chi':
      return '/tieu-chi/doi-chieu';
    case 'huy-dong':
      return `/von/huy-dong?nam=${context.valueDate.slice(0, 4)}`;
    case 'van-ban':
      return rest === '' ? '/van-ban' : `/van-ban/${encodeURIComponent(rest)}`;
    case 'kho-khan':
      return '/kho-khan';
    default:
      return undefined;
  }
}

function splitOnce(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
}

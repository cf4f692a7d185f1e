import { listReportAuthorities } from '@muctieu/contract/reporting/writing/register.operations';
import { ChoiceField } from '../../shared/ChoiceField.tsx';
import type { ItemOf } from '../../shared/use-list.ts';
import { useOperation } from '../../shared/use-operation.ts';
import { useSay } from '../../shared/use-say.ts';
import { writingTexts as texts } from './writing.texts.ts';

type Authority = ItemOf<typeof listReportAuthorities>;

interface AuthorityFieldProps {
  readonly provinceId: string;
  /** Only those that sit at this unit. */
  readonly unitId?: string | undefined;
  readonly value: string;
  readonly onChange: (authorityId: string, authority: Authority | undefined) => void;
  /** What nothing means. */
  readonly empty?: string;
  readonly path?: string;
  readonly note?: string;
}

/** One's own authorities stand first, then those for which somebody signs. */
export function AuthorityField({ provinceId, unitId, value, onChange, empty, path, note }: AuthorityFieldProps) {
  const say = useSay();
  const reading = useOperation(listReportAuthorities, {
    query: { provinceId, limit: 1000, ...(unitId === undefined ? {} : { unitId }) },
  });
  const items = reading.value?.items ?? [];
  return (
    <ChoiceField
      label={say(texts.authority)}
      value={value}
      onChange={(authorityId) =>
        onChange(
          authorityId,
          items.find((one) => one.authorityId === authorityId),
        )
      }
      choices={[
        { value: '', label: empty ?? say(texts.choose) },
        ...items.map((one) => ({ value: one.authorityId, label: one.name })),
      ]}
      {...(path === undefined ? {} : { path })}
      {...(note === undefined ? {} : { note })}
    />
  );
}

import { listNodes } from '@muctieu/contract/programmes/programmes.operations';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useList } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { designerTexts as texts } from './designer.texts.ts';

interface NodeFieldProps {
  readonly nodes: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (nodes: readonly string[]) => void;
}

/** Under which contents of the programmes the accounts of a section lie: picked by name, or typed as codes. */
export function NodeField({ nodes, disabled, onChange }: NodeFieldProps) {
  const say = useSay();
  const list = useList(listNodes, { query: { limit: 1000 } });
  return (
    <>
      <TextField
        label={say(texts.nodes)}
        value={nodes.join(', ')}
        onChange={(text) => onChange(text.split(/[,;\s]+/).filter((code) => code !== ''))}
        disabled={disabled}
      />
      {!disabled && (
        <ChoiceField
          label={say(texts.addNode)}
          value=""
          onChange={(code) => code !== '' && onChange([...nodes, code])}
          choices={[
            { value: '', label: say(texts.choose) },
            ...list.items
              .filter(({ code }) => !nodes.includes(code))
              .map(({ code, name }) => ({ value: code, label: `${code} · ${say(name)}` })),
          ]}
        />
      )}
    </>
  );
}

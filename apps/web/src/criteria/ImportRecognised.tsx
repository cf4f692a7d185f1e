import { importRecognisedFile, previewRecognisedFile } from '@muctieu/contract/criteria/recognition.operations';
import { recognitionKindTexts } from '@muctieu/contract/criteria/recognition.texts';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import { ImportList } from './ImportList.tsx';
import { importTexts } from './import-list.texts.ts';

/** Recognitions of former years from the file in which the province keeps them. */
export function ImportRecognised({ provinceId, source }: { readonly provinceId: string; readonly source: string }) {
  const say = useSay();
  const query = { provinceId, source: source.trim() };
  const isReady = query.source !== '';
  return (
    <>
      <h2>{say(importTexts.recognised)}</h2>
      {!isReady && <p className="soft">{say(importTexts.sourceFirst)}</p>}
      {isReady && (
        <ImportList
          label={say(importTexts.recognised)}
          fileLabel={say(importTexts.recognisedFile)}
          fileNote={say(importTexts.recognisedNote)}
          look={(file, tell) => uploadFile(previewRecognisedFile, { query, file }, tell)}
          bringIn={(file, { idempotencyKey, leaveDamaged }, tell) => {
            const how = leaveDamaged ? ({ ...query, leaveDamaged: 'yes' } as const) : query;
            return uploadFile(importRecognisedFile, { query: how, file, idempotencyKey }, tell);
          }}
          told={({ headingRow: heading, rowCount: rows, added, rows: read }) => (
            <>
              <p>{say(importTexts.recognisedRead, { heading, rows, added })}</p>
              <ul>
                {read.map(({ row, unitName, parentName, kind, year }) => (
                  <li key={row}>
                    {unitName}
                    {parentName === undefined ? '' : ` (${parentName})`}: {say(recognitionKindTexts[kind])}, {year}
                  </li>
                ))}
              </ul>
            </>
          )}
          importLabel={(count) => say(importTexts.recognisedTake, { count })}
          importedText={(count) => say(importTexts.recognisedTaken, { count })}
          mayLeaveDamaged
        />
      )}
    </>
  );
}

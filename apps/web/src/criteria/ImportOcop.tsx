import { importOcop, previewOcopImport } from '@muctieu/contract/criteria/ocop.operations';
import { uploadFile } from '../shared/upload-file.ts';
import { useSay } from '../shared/use-say.ts';
import { ImportList } from './ImportList.tsx';
import { ocopTexts } from './ocop-page.texts.ts';

/** A list of products: brought in as a whole or not at all. */
export function ImportOcop({ provinceId, onClose }: { readonly provinceId: string; readonly onClose: () => void }) {
  const say = useSay();
  const query = { provinceId };
  return (
    <ImportList
      label={say(ocopTexts.import)}
      fileLabel={say(ocopTexts.file)}
      fileNote={say(ocopTexts.fileNote)}
      look={(file, tell) => uploadFile(previewOcopImport, { query, file }, tell)}
      bringIn={(file, { idempotencyKey }, tell) => uploadFile(importOcop, { query, file, idempotencyKey }, tell)}
      told={({ headingRow: heading, rowCount: rows, added, known }) => (
        <p>{say(ocopTexts.read, { heading, rows, added, known })}</p>
      )}
      importLabel={(count) => say(ocopTexts.importNow, { count })}
      importedText={(count) => say(ocopTexts.imported, { count })}
      onClose={onClose}
    />
  );
}

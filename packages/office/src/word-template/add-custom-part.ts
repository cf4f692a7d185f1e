const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const properties = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Names the kind of our part, the same in every file; Word asks for some id. */
const itemId = '{6D754374-6965-4775-8000-66696775726F}';

/** Adds data of our own to a Word file: Word keeps it when people edit and save. */
export function addCustomPart(parts: Map<string, Uint8Array | string>, xml: string): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  const types = textOf(parts.get('[Content_Types].xml'));
  const relationsName = 'word/_rels/document.xml.rels';
  const relations =
    textOf(parts.get(relationsName)) || `${declaration}<Relationships xmlns="${packageRelation}"></Relationships>`;
  parts.set(`customXml/item${number}.xml`, declaration + xml);
  parts.set(
    `customXml/itemProps${number}.xml`,
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:muctieu:figures"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    `customXml/_rels/item${number}.xml.rels`,
    `${declaration}<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${relation}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const xmlDefault = /<Default[^>]*Extension="xml"/.test(types)
    ? ''
    : '<Default Extension="xml" ContentType="application/xml"/>';
  parts.set(
    '[Content_Types].xml',
    types.replace(
      '</Types>',
      `${xmlDefault}<Override PartName="/customXml/itemProps${number}.xml" ContentType="${properties}"/></Types>`,
    ),
  );
  parts.set(
    relationsName,
    relations.replace(
      '</Relationships>',
      `<Relationship Id="muctieuFigures" Type="${relation}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
    ),
  );
}

function textOf(content: Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : content === undefined ? '' : new TextDecoder().decode(content);
}

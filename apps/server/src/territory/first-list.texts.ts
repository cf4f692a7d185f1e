/** What the state of a unit is cited under where the data begin and no document of its own is known. */
export const firstListTexts = {
  /** The list of administrative units and their codes, kept by the statistics office until QĐ 19/2025/QĐ-TTg. */
  codeList: '124/2004/QĐ-TTg',
  nation: 'Việt Nam',
} as const;

/** Breadths of letters of Times New Roman in thousandths of the letter size, as the Adobe metrics of Times state them. */
const plainLetters = breadths({
  250: ' .,',
  278: '/:;ijlt',
  333: '()-!If[]r',
  389: 'sJ',
  444: 'acez?"“”„',
  500: '0123456789bdghknopquvxyđ_*–',
  556: 'PS',
  564: '+<>=',
  611: 'EFLTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYw',
  778: 'm&',
  833: '%',
  889: 'M',
  944: 'W',
});
const boldLetters = breadths({
  250: ' .,',
  278: '/il',
  333: '()-:;!fjt[]“”',
  389: 'Is',
  444: 'cerz',
  500: '0123456789agovxyJ?_*–',
  556: 'bdhknpquđ"S',
  570: '+<>=',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDKNRUVXYw',
  778: 'GHOQ',
  833: 'm&',
  944: 'M',
  1000: 'W%',
});

function breadths(of: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(of).flatMap(([breadth, letters]) => [...letters].map((one) => [one, Number(breadth)])));
}

/** How broad a text stands on paper, in points. Marks of Vietnamese letters take no room of their own. */
export function textBreadthPoints(text: string, sizePoints: number, bold = false): number {
  const letters = bold ? boldLetters : plainLetters;
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) thousandths += letters.get(letter) ?? 722;
  return (thousandths * sizePoints) / 1000;
}

/** The broadest piece of a text that no line can break. */
export function broadestWordPoints(text: string, sizePoints: number, bold = false): number {
  return Math.max(0, ...text.split(/[\s]+/).map((word) => textBreadthPoints(word, sizePoints, bold)));
}

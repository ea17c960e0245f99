/** The words of a text as they were typed or pasted: numbers and punctuation between them do not count. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')

/** Two different places of a list of `length`, in order; `random` gives numbers in [0, 1). */
export function twoPlaces(length: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * length)
  const second = (first + 1 + Math.floor(random() * (length - 1))) % length
  return first < second ? [first, second] : [second, first]
}

export const sameWord = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ')

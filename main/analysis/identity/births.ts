/** What sources call the day of a birth. */
const BIRTH = /birth|\bdob\b|naiss|\bnée?\b|nacim|nascit|geburt|ميلاد|ولادة|مولد/i

/** A day of birth as far as a text says it: the year, and the other two numbers whichever comes first. */
export interface Birth {
  year: number
  rest: string
}

/** The days of birth among facts. Texts without a year of four digits say nothing. */
export const birthsIn = (facts: readonly { name: string; value: string }[]): Birth[] =>
  facts.flatMap(({ name, value }) => (BIRTH.test(name) ? birthOf(value) : []))

function birthOf(value: string): Birth[] {
  const numbers = (value.split(/[T ]/)[0] ?? '').match(/\d+/g) ?? []
  const year = numbers.find((number) => number.length === 4)
  if (year === undefined) return []
  return [
    {
      year: Number(year),
      rest: numbers
        .filter((number) => number !== year)
        .map(Number)
        .sort((a, b) => a - b)
        .slice(0, 2)
        .join('-'),
    },
  ]
}

/** Whether two days of birth are one; null where one of them does not say enough. A source that knows the year alone gives 1 January, or nothing. */
export function sameBirth(a: readonly Birth[], b: readonly Birth[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null
  const pairs = a.flatMap((one) => b.map((other) => [one, other] as const))
  if (pairs.some(([one, other]) => one.year === other.year && one.rest === other.rest && one.rest !== '')) return true
  if (pairs.some(([one, other]) => one.year === other.year && (vague(one) || vague(other)))) return null
  return false
}

const vague = ({ rest }: Birth): boolean => rest === '' || rest === '1-1'

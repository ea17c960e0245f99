import type { StatedRow } from '../pack.ts'

/** Characters that are shown. */
const SHOWN = 4_000

/** What a statement says, in words of the file: its things, then its facts. */
export function wordsOf({ things, facts }: Pick<StatedRow, 'things' | 'facts'>): string {
  const named = things.map((thing) =>
    thing.type === 'entity'
      ? thing.label
      : thing.type === 'cell'
        ? (thing.cell.name ?? thing.cell.value)
        : `${thing.name === null ? '' : `${thing.name} `}${thing.selector.kind === 'number' ? thing.selector.value : thing.selector.raw}`,
  )
  const said = facts.map(({ name, value }) => `${name}: ${value}`)
  return [...named, ...said].join('; ').slice(0, SHOWN)
}

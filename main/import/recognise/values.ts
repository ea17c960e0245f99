import type { FormatDefinition } from '../formats/definition.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import { wordKey } from '../plan/rules.ts'
import { MEANINGS } from '../plan/sources.ts'
import type { Mapping } from '../types.ts'

/** Tables of folded words to kinds and directions: the shared ones, over them the definition's own. */
export function meaningsOf(generic: FormatDefinition, format: FormatDefinition): { kind: Record<string, string>; direction: Record<string, string> } {
  const kind: Record<string, string> = {}
  const direction: Record<string, string> = {}
  for (const values of format === generic ? [generic.values] : [generic.values, format.values]) {
    for (const [text, says] of Object.entries(values)) {
      const word = wordKey(text)
      if (word === '') continue
      if (says.kind) kind[word] = says.kind
      if (says.direction) direction[word] = says.direction
    }
  }
  return { kind, direction }
}

/** The tables with a plan's values over them. Values of no kind or direction are left out: `planFaults` tells of them. */
export function addMeanings(values: Mapping['values'], given: MappingPlan['values'] = {}): Mapping['values'] {
  for (const name of ['kind', 'direction'] as const) {
    const known: readonly string[] = MEANINGS[name]
    for (const [text, value] of Object.entries(given[name] ?? {})) {
      const word = wordKey(text)
      if (word !== '' && known.includes(value)) values[name][word] = value
    }
  }
  return values
}

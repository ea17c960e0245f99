import { fold } from '../../../shared/names/fold.ts'
import type { FormatDefinition } from '../formats/definition.ts'

/** Tables of folded words to kinds and directions: the shared ones, over them the definition's own. */
export function meaningsOf(generic: FormatDefinition, format: FormatDefinition): { kind: Record<string, string>; direction: Record<string, string> } {
  const kind: Record<string, string> = {}
  const direction: Record<string, string> = {}
  for (const values of format === generic ? [generic.values] : [generic.values, format.values]) {
    for (const [text, says] of Object.entries(values)) {
      const word = fold(text)
      if (word === '') continue
      if (says.kind) kind[word] = says.kind
      if (says.direction) direction[word] = says.direction
    }
  }
  return { kind, direction }
}

import { LINK_KINDS } from '../../shared/model/entity.ts'
import type { LinkKind } from '../../shared/model/entity.ts'
import { listOption, wrong } from './arguments.ts'
import type { CommandOptions } from './commands.ts'

/** Kinds of asserted links that count as ties: those named, `all`, `none`; undefined where nothing is said. Throws `usage`. */
export function linkKinds(options: CommandOptions): LinkKind[] | undefined {
  const texts = listOption(options, 'links')
  if (texts.length === 0) return undefined
  return texts.flatMap((text) => {
    if (text === 'none') return []
    if (text === 'all') return [...LINK_KINDS]
    const kind = LINK_KINDS.find((name) => name === text)
    if (!kind) throw wrong('bad-kind', { value: text, kinds: [...LINK_KINDS, 'all', 'none'].join(', ') })
    return [kind]
  })
}

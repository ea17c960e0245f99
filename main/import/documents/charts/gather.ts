import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { Attribute } from './items.ts'

/** Collects the attributes of a node or an edge under the limits. A map, so that `__proto__` is a name like any other. Throws `file-limit`. */
export interface Gathered {
  add(name: string, value: string): void
  /** Takes one out, for a weight or a label is no other attribute. */
  take(rank: (name: string) => number): Attribute | null
  readonly list: Attribute[]
}

export function gather(file: string): Gathered {
  const list: Attribute[] = []
  return {
    list,
    add(name, value) {
      if (value.trim() === '') return
      if (name.length > LIMITS.chart.name) throw new MasarError('file-limit', { file, what: 'name' })
      if (value.length > LIMITS.chart.value) throw new MasarError('file-limit', { file, what: 'value' })
      if (list.length >= LIMITS.chart.attributes) throw new MasarError('file-limit', { file, what: 'attributes' })
      list.push({ name, value: value.trim() })
    },
    take(rank) {
      let best = -1
      let least = Infinity
      list.forEach(({ name }, at) => {
        const place = rank(name)
        if (place >= 0 && place < least) [best, least] = [at, place]
      })
      return best < 0 ? null : (list.splice(best, 1)[0] ?? null)
    },
  }
}

/** An id, or a name, that is short enough to be one. Throws `file-limit`. */
export function idOf(text: string | undefined, file: string): string | null {
  const id = text?.trim() ?? ''
  if (id.length > LIMITS.chart.name) throw new MasarError('file-limit', { file, what: 'name' })
  return id === '' ? null : id
}

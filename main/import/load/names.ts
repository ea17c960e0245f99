import { formatId } from '../../../shared/model/ids.ts'
import { fold } from '../../../shared/names/fold.ts'
import { LIMITS } from '../limits.ts'
import type { EntityStore } from './entities.ts'
import type { LinkStore } from './links.ts'
import type { Place } from './subscribers.ts'

export interface ShownNames {
  /** The row at `place` shows this name beside the selector of this row number. */
  show(name: string, selector: number, place: Place): void
  /** Writes what was shown; to be called once, after all else, so that entities which statements name are known. */
  finish(): void
}

/**
 * Names that an extract shows beside a number or account: labels of unknown worth, each tied to it by a tentative `contact` link, with the first
 * row that shows it as evidence, once for each name and selector. The bearer is of kind `other`, never a person by itself.
 */
export function createShownNames(entities: EntityStore, links: LinkStore): ShownNames {
  const shown = new Map<string, { name: string; folded: string; selector: number; place: Place }>()
  return {
    show(name, selector, place) {
      // A name of signs alone folds to nothing, and is one all the same.
      const folded = fold(name) || name
      const key = `${selector}\0${folded}`
      if (name === '' || shown.has(key) || shown.size >= LIMITS.document.entities) return
      shown.set(key, { name, folded, selector, place })
    },
    finish() {
      for (const { name, folded, selector, place } of shown.values()) {
        const b = formatId('selector', selector)
        const a = formatId('entity', entities.labelOf(name, folded, b))
        links.state({ kind: 'contact', a, b, certainty: 'tentative', directed: true, weight: null }, place)
      }
      shown.clear()
    },
  }
}

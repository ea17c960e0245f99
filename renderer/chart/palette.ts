import { ENTITY_KINDS } from '../../shared/model/entity.ts'
import type { NodeKind } from '../../shared/model/chart.ts'

export const NODE_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, 'number', 'sim', 'group']

/** The colours a canvas needs, read from the tokens of the page: a canvas knows no custom properties. */
export interface Palette {
  kinds: Record<NodeKind, string>
  kindInk: string
  paper: string
  ink: string
  ink2: string
  ink3: string
  line: string
  lineStrong: string
  accent: string
  focus: string
  font: string
}

export function readPalette(of: Element): Palette {
  const style = getComputedStyle(of)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    kinds: Object.fromEntries(NODE_KINDS.map((kind) => [kind, read(`--kind-${kind}`)])) as Record<NodeKind, string>,
    kindInk: read('--kind-ink'),
    paper: read('--paper'),
    ink: read('--ink'),
    ink2: read('--ink-2'),
    ink3: read('--ink-3'),
    line: read('--line'),
    lineStrong: read('--line-strong'),
    accent: read('--accent'),
    focus: read('--focus'),
    font: read('--font'),
  }
}

/** Calls back whenever the page's theme changes. Returns a function that ends it. */
export function onThemeChange(run: () => void): () => void {
  const observer = new MutationObserver(run)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] })
  return () => observer.disconnect()
}

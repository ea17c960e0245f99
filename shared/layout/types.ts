import type { LayoutName, Point } from '../model/chart.ts'

/** A graph for layouts: node ids, sizes in plane units, and links by index. The same input gives the same places. */
export interface LayoutInput {
  ids: string[]
  /** Radius of each node with its label's room. */
  radii: number[]
  links: { a: number; b: number; weight: number }[]
  /** Places to start from or to keep. */
  start: Record<string, Point>
  /** Indices that must not move. */
  fixed: number[]
  rtl: boolean
}

export interface Layout {
  id: LayoutName
  /** `progress` gets 0 to 1 and may return false to stop early with what there is. */
  run(input: LayoutInput, progress?: (share: number) => boolean): Record<string, Point>
}

import type { LayoutName, Point } from '../model/chart.ts'

/** A graph for layouts: node ids, sizes in plane units, and links by index. The same input gives the same places. */
export interface LayoutInput {
  ids: string[]
  /** Radius of each node with its label's room. */
  radii: number[]
  /** Room of each node with its label where it is known better than a radius. */
  boxes?: Box[]
  /** `weight` is the number of events; layouts that pull by it take its logarithm. */
  links: { a: number; b: number; weight: number }[]
  /** Places to start from or to keep. */
  start: Record<string, Point>
  /** Indices that must not move. */
  fixed: number[]
  rtl: boolean
}

/** A node's room on the plane: the rectangle that nothing else may enter, in plane units; its centre lies `down` below the node's place. */
export interface Box {
  width: number
  height: number
  down: number
}

export interface Layout {
  id: LayoutName
  /** `progress` gets 0 to 1 and may return false to stop early with what there is. */
  run(input: LayoutInput, progress?: (share: number) => boolean): Record<string, Point>
}

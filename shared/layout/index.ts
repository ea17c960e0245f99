import type { LayoutName } from '../model/chart.ts'
import { circle } from './circle.ts'
import { force } from './force.ts'
import { grid } from './grid.ts'
import { hierarchy } from './hierarchy.ts'
import type { Layout } from './types.ts'

export { LABEL_GAP, LABEL_SIZE, layoutInput, linkWidth, nodeSize } from './geometry.ts'
export type { Layout, LayoutInput } from './types.ts'

/** Every layout by its name. Adding one touches its own file and this line. */
export const layouts: Record<LayoutName, Layout> = { force, hierarchy, circle, grid }

import { OBJECTIVES } from './cuts.ts'

/** Whatever dismantling can be asked for: the objectives of cuts.ts, and ways along the stages of smuggling (flow/). */
export const AIMS = [...OBJECTIVES, 'flow'] as const
export type Aim = (typeof AIMS)[number]

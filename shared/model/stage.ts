/**
 * The stages of smuggling that somebody may have a part in, in the order in which people are passed on. The words are those of the Protocol against
 * trafficking (article 3(a): recruitment, transportation, harbouring, receipt) and of UNODC's studies of smugglers' roles; docs/decisions/0196.
 */
export const LINE = ['recruitment', 'transport', 'harbouring', 'embarkation', 'crossing', 'reception'] as const

/** `payment` runs beside the line: who collects the money passes nobody on. */
export const STAGES = [...LINE, 'payment'] as const
export type Stage = (typeof STAGES)[number]

/** Other words that people use for a stage. */
const ALIASES: Record<string, Stage> = {
  recruiting: 'recruitment',
  transit: 'transport',
  transportation: 'transport',
  transfer: 'transport',
  lodging: 'harbouring',
  'safe-house': 'harbouring',
  receipt: 'reception',
}

/** The stage that a word names, or null. */
export function stageOf(word: string): Stage | null {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  return STAGES.find((stage) => stage === plain) ?? ALIASES[plain] ?? null
}

/** The stages of the line as bits, the first the lowest. */
export const lineBits = (stages: readonly Stage[]): number => LINE.reduce((bits, stage, i) => (stages.includes(stage) ? bits | (1 << i) : bits), 0)

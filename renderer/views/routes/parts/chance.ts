/** How little chance explains something, in words; the bounds are ours, and only say how to read the figure. */
export const CHANCES = ['hardly', 'unlikely', 'perhaps', 'usual'] as const
export type ChanceWord = (typeof CHANCES)[number]

export const chanceWord = (chance: number): ChanceWord => (chance < 0.01 ? 'hardly' : chance < 0.1 ? 'unlikely' : chance < 0.5 ? 'perhaps' : 'usual')

/** Bars of four that are filled: the less chance explains, the more. */
export const chanceBars = (chance: number): number => 4 - CHANCES.indexOf(chanceWord(chance))

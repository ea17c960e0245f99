import type { Replacement } from '../../../../shared/api/telephony.ts'

/** Little speaks for it, or another is nearly as good. */
export const isWeak = ({ reasons }: Pick<Replacement, 'reasons'>): boolean => reasons.includes('weak')

export type Sense = 'strong' | 'middling' | 'little' | 'none'

/** What a part of a score, 0 to 1, amounts to in a word. */
export const senseOf = (value: number): Sense => (value >= 0.6 ? 'strong' : value >= 0.25 ? 'middling' : value >= 0.05 ? 'little' : 'none')

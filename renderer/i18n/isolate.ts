const FSI = '\u2068'
const PDI = '\u2069'
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Wraps a value in a first-strong isolate where its direction may differ from the sentence it goes into, so that
 * neither disturbs the other's order (UAX #9). Plain text is left alone where nothing can go wrong.
 */
export const isolate = (value: string, rtl: boolean): string => (value !== '' && (rtl || RIGHT_TO_LEFT.test(value)) ? FSI + value + PDI : value)

const DAY = 86_400_000

/** By what a replacement is judged. Times in ms. docs/decisions/0180-replaced-numbers.md says why. */
export const SETTINGS = {
  /** Fewer events than these say nothing of how somebody telephones. */
  leastEvents: 3,
  /** Old and new may overlap so long for nothing; then their fit halves with each further `overlapHalf`. */
  overlapFree: 2 * DAY,
  overlapHalf: 2 * DAY,
  overlapMost: 14 * DAY,
  /** The new may be silent so long for nothing; then the fit halves with each further `gapHalf`. */
  gapFree: 3 * DAY,
  gapHalf: 14 * DAY,
  gapMost: 90 * DAY,
  /** A change so near the time asked about counts fully; then it halves with each further `atHalf`. */
  atFree: 7 * DAY,
  atHalf: 7 * DAY,
  atMost: 45 * DAY,
  /** A silence or a beginning less sure than this is none. */
  sure: 0.5,
  /** Shares of the score. What is not known of both is left out, and the others take its place. */
  weights: { contacts: 0.6, cells: 0.2, hours: 0.1, volume: 0.1 },
  /** Rarity of shared contacts at which half of their similarity counts: one shared switchboard is little. */
  half: 0.75,
  /** What an IMEI that only these two numbers used adds, of what is missing to 1. */
  handset: 0.9,
  /** At most so many new numbers a shared contact and an old number, those nearest in time; and of all of these the ones that share most. */
  nearest: 25,
  likeliest: 12,
  /** Most old and new numbers that are compared by their role. */
  circle: 250,
  /** Below this nothing is reported. */
  least: 0.1,
  /** A runner-up nearer than this makes an answer weak; so does a score below `weak`. */
  margin: 0.1,
  weak: 0.4,
} as const

/**
 * How many answers of a kind were right on 120 fictitious networks in which the truth is known (tests/bench/replacements.bench.ts;
 * docs/decisions/0207): those that are not weak, then weak ones by their score, at least so high.
 */
export const TESTED = {
  clear: { right: 490, of: 493 },
  weak: [
    { score: 0.4, right: 94, of: 135 },
    { score: 0.2, right: 129, of: 452 },
    { score: 0, right: 124, of: 985 },
  ],
} as const
